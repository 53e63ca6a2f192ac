import { describe, expect, it } from 'vitest';
import { filePath } from '../document/document.ts';
import { builtInSchemas, openExample } from '../workspace/testing/openExample.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { allRules } from './allRules.ts';
import type { ExampleFiles } from './rule.ts';

async function workspaceOf(files: ExampleFiles) {
  const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
  await workspace.open({ name: 'example' }, builtInSchemas);
  const loaded = Object.entries(files).map(([path, text]) => ({ path: filePath(path), text, etag: 'etag' }));
  const delta = await workspace.load(loaded, []);
  return { workspace, findings: delta.findings.flatMap((one) => one.findings) };
}

const cases = allRules.flatMap((rule) =>
  openExample(rule.examples.bad)
    .findings()
    .filter((finding) => finding.code === rule.code)
    .slice(0, 1)
    .flatMap((finding) => finding.fixes.map((fix) => [`${rule.code}: ${fix.title}`, rule, finding, fix] as const)),
);

describe('every quick fix of every bad example', () => {
  it('is there for the findings that a newcomer meets first', () => {
    const fixable = new Set(cases.map(([, rule]) => rule.code));
    for (const code of [
      'contract/no-provider',
      'contract/missing-parameter',
      'contract/wrong-parameter',
      'contract/unknown-parameter',
      'boundary/layer-skip',
      'boundary/breach',
      'schema/unknown-field',
      'schema/enum',
    ])
      expect(fixable).toContain(code);
  });

  it.each(cases)('%s', async (_title, rule, finding, fix) => {
    const { workspace } = await workspaceOf(rule.examples.bad);
    const outcome = await workspace.run(fix.call);
    if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
    const after = await Promise.all(
      Object.keys(rule.examples.bad).map(async (path) => [path, await workspace.source(filePath(path))] as const),
    );
    const added = await workspace.dirty();
    const texts = Object.fromEntries([
      ...after.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])),
      ...added.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const])),
    ]);
    const left = openExample(texts).findings();
    expect(left.filter((one) => one.code === rule.code && one.message === finding.message)).toEqual([]);
    await workspace.undo();
    for (const [path, text] of Object.entries(rule.examples.bad))
      expect(await workspace.source(filePath(path))).toBe(text);
  });
});
