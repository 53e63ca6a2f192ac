import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateBlueprint } from '../../e2e/bench/generate.ts';
import { filePath } from '../document/document.ts';
import type { Engine } from './engine.ts';
import { openExample } from './testing/openExample.ts';

/** Everything that an engine says, in an order that does not depend on how it got there. */
function sayings(engine: Engine) {
  return {
    findings: engine
      .findings()
      .map(({ id, severity, range }) => JSON.stringify({ id, severity, range }))
      .sort(),
    links: [...engine.elements()]
      .map(({ element, layer, domain, owner, edges, answers }) =>
        JSON.stringify({ id: element.id, layer, domain, owner, edges, answers: [...answers] }),
      )
      .sort(),
  };
}

const base: Readonly<Record<string, string>> = Object.fromEntries(
  generateBlueprint(4).map(({ path, text }) => [path, text]),
);
const paths = Object.keys(base);

/** Edits that break, mend, rename, move and remove things. */
const edit = fc.record({
  path: fc.constantFrom(...paths),
  change: fc.constantFrom(
    (text: string) => text.replace('size: small', 'size: tiny'),
    (text: string) => text.replace('size: tiny', 'size: small'),
    (text: string) => text.replace(/kind: Store(\d+)/, 'kind: Shop$1'),
    (text: string) => text.replace(/kind: Shop(\d+)/, 'kind: Store$1'),
    (text: string) => text.replace(/name: app-\d+$/m, 'name: app-other'),
    (text: string) => text.replace(/type: store\d+/, 'type: storage'),
    (text: string) => text.replace('files: [domain-1/**]', 'files: [domain-2/**, domain-1/**]'),
    (text: string) => text.replace('kind: Blueprint', 'kind: Blueprint\nfiles: { exclude: [domain-3/**] }'),
    (text: string) => text.replace('apiVersion: entresol', 'aliases: { storage: [store0] }\napiVersion: entresol'),
    (text: string) => `# a comment\n${text}`,
    (text: string) => `${text}\n---\n: not yaml {`,
    () => null,
    (_text: string, path: string) => base[path] ?? null,
  ),
});

describe('Engine', () => {
  it('says after any edits exactly what it would say of the same files opened afresh', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const files = new Map(Object.entries(base));
        const engine = openExample(base);
        for (const { path, change } of edits) {
          const text = change(files.get(path) ?? '', path);
          if (text === null) files.delete(path);
          else files.set(path, text);
          engine.setFiles([{ path: filePath(path), text }]);
          engine.settle();
        }
        expect(sayings(engine)).toEqual(sayings(openExample(Object.fromEntries(files))));
      }),
      { numRuns: 40, seed: 7 },
    );
  }, 180_000);

  it('gives two elements of one identity two ids, and both stay', () => {
    const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\n';
    const engine = openExample({ 'a.yaml': map, 'b.yaml': map });
    expect([...engine.elements()].map((one) => one.element.id)).toEqual([
      'kubernetes:ConfigMap/settings',
      'kubernetes:ConfigMap/settings~2',
    ]);
  });

  it('keeps an element while its text is half typed, and says only that the text can not be read', () => {
    const path = filePath('domain-3/app-3/score.yaml');
    const engine = openExample(base);
    const text = base[path] ?? '';
    engine.setFiles([{ path, text: text.replace('service:', 'service\n  : [') }]);
    engine.settle();
    expect(engine.elementsIn(path).map((element) => element.id)).toEqual(['score:Workload/app-3']);
    expect(new Set(engine.findings(path).map((finding) => finding.code))).toEqual(new Set(['document/syntax']));
    engine.setFiles([{ path, text }]);
    engine.settle();
    expect(sayings(engine)).toEqual(sayings(openExample(base)));
  });

  it('touches only what an edit concerns', () => {
    const engine = openExample(Object.fromEntries(generateBlueprint(40).map(({ path, text }) => [path, text])));
    const path = filePath('domain-3/app-3/k8s.yaml');
    const text = engine.file(path)?.file.text ?? '';
    engine.setFiles([{ path, text: text.replace('level: info', 'level: debug') }]);
    const touched = engine.settle();
    expect([...touched.elements].every((id) => id.includes('app-3'))).toBe(true);
  });
});
