import { describe, expect, it, vi } from 'vitest';

vi.mock('../registry.ts', async () => {
  const { score } = await import('./index.ts');
  const { kubernetes } = await import('../kubernetes/index.ts');
  const { objectHeader } = await import('../kubernetes/header.ts');
  const systems = [score, kubernetes];
  return {
    systems,
    systemOf: (id: string) => systems.find((s) => s.id === id),
    rulesOfSystem: (id: string) => systems.find((s) => s.id === id)?.rules ?? [],
    projectDocument: (d: never) => {
      const v = (d as { value: never }).value;
      const h = objectHeader(v);
      return systems.find((s) => s.recognises(d, h))?.project(d, h) ?? [];
    },
  };
});

import { readFileSync } from 'node:fs';
import { filePath } from '../../document/document.ts';
import { noProvider } from '../../rules/contract/noProvider.ts';
import { missingParameter, unknownParameter, wrongParameter } from '../../rules/contract/parameters.ts';
import { unknownClass } from '../../rules/contract/unknownClass.ts';
import { unknownOutput } from '../../rules/contract/unknownOutput.ts';
import { danglingReference } from '../../rules/reference/dangling.ts';
import { Engine } from '../../workspace/engine.ts';
import { SchemaCatalog } from '../../workspace/schemaCatalog.ts';
import { kubernetes } from '../kubernetes/index.ts';
import { score } from './index.ts';

const commonRules = [
  danglingReference,
  noProvider,
  unknownClass,
  unknownOutput,
  missingParameter,
  unknownParameter,
  wrongParameter,
  ...(await import('../../rules/schema/schemaRules.ts').then((m) => m.schemaRules).catch(() => [])),
];

const catalog = new SchemaCatalog(
  ['kubernetes-1.36', 'gateway-api'].map((f) => JSON.parse(readFileSync(`resources/schemas/${f}.json`, 'utf8'))),
);
function run(files: Readonly<Record<string, string>>) {
  const engine = new Engine({ folderName: 'x', catalog, rules: commonRules, today: '2026-01-01' });
  engine.setFiles(Object.entries(files).map(([path, text]) => ({ path: filePath(path), text })));
  engine.settle();
  return engine.findings();
}
const show = (f: ReturnType<typeof run>[number]) =>
  `${f.severity} ${f.code} ${f.file}:${f.range.start.line}:${f.range.start.column}-${f.range.end.line}:${f.range.end.column} ${f.message}`;
for (const system of [score, kubernetes])
  describe(system.id, () => {
    it.each(system.rules.map((r) => [r.code, r] as const))('%s', (code, rule) => {
      const bad = run(rule.examples.bad);
      const good = run(rule.examples.good);
      console.log(bad.map(show).join('\n'), '\n  GOOD:', good.map(show).join('\n'));
      expect(bad.some((f) => f.code === code)).toBe(true);
      expect(good.filter((f) => f.code === code || f.severity === 'error')).toEqual([]);
    });
    it.each(system.templates.map((t) => [t.id, t] as const))('%s', (_, t) => {
      const values = Object.fromEntries(
        t.form.map((f) => [
          f.name,
          f.default ??
            (f.type === 'number'
              ? 8080
              : f.syntax === 'kind'
                ? 'Thing'
                : f.syntax === 'dns-subdomain'
                  ? 'acme.io'
                  : f.type === 'port-type'
                    ? 'postgres'
                    : f.type === 'choice'
                      ? (f.choices?.[0] ?? '')
                      : f.type === 'boolean'
                        ? true
                        : 'thing'),
        ]),
      );
      const out = t.render(values);
      const f = run(Object.fromEntries(out.map((o) => [o.path, o.text])));
      console.log(out.map((o) => o.path + '\n' + o.text).join('\n'), f.map(show).join('\n'));
      expect(f.filter((x) => x.severity === 'error')).toEqual([]);
    });
  });

import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

function filesUnder(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? filesUnder(join(dir, e.name)) : /\.(ya?ml|json)$/.test(e.name) ? [join(dir, e.name)] : [],
  );
}
const dirs = (process.env.CORPUS ?? '').split(',').filter(Boolean);
it.skipIf(dirs.length === 0)('corpus', () => {
  for (const d of dirs) {
    const base = `../shared/corpus/${d}`;
    const out = run(Object.fromEntries(filesUnder(base).map((f) => [relative(base, f), readFileSync(f, 'utf8')])));
    const by = new Map<string, string[]>();
    for (const f of out) by.set(`${f.severity} ${f.code}`, [...(by.get(`${f.severity} ${f.code}`) ?? []), show(f)]);
    for (const [k, v] of [...by].sort())
      console.log(
        d,
        k,
        v.length,
        k.startsWith('info') ? '' : '\n   ' + v.slice(0, Number(process.env.N ?? 12)).join('\n   '),
      );
  }
});
