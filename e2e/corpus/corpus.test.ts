import { describe, expect, it } from 'vitest';
import { corpusFolders, corpusIsThere, openCorpus } from './openCorpus.ts';
import { reviewed } from './reviewed.ts';

describe.skipIf(!corpusIsThere).each(corpusFolders)('upstream files of %s', (system) => {
  it('open as elements, and no byte differs', async () => {
    const { workspace, files, delta } = await openCorpus(system);
    expect(delta.elements.length).toBeGreaterThan(30);
    expect(await workspace.dirty()).toEqual([]);
    for (const { path, text } of files) expect(await workspace.source(path)).toBe(text);
  });

  it('have no error that was not looked at', async () => {
    const { delta } = await openCorpus(system);
    const errors = delta.findings.flatMap(({ file, findings }) =>
      findings
        .filter((finding) => finding.severity === 'error')
        .map(({ code }) => ({ file: `${system}/${file}`, code })),
    );
    const unknown = errors.filter(
      ({ file, code }) => !reviewed.some((row) => row.file === file && row.codes.includes(code)),
    );
    expect(unknown).toEqual([]);
    const stale = reviewed.filter(
      (row) => row.file.startsWith(`${system}/`) && !errors.some(({ file }) => file === row.file),
    );
    expect(stale).toEqual([]);
  });

  it('inspect, complete and hover without a crash wherever one points', async () => {
    const { workspace, files, delta } = await openCorpus(system);
    for (const view of delta.elements) expect((await workspace.inspect(view.id))?.view.id).toBe(view.id);
    for (const { path, text } of files.slice(0, 40)) {
      const lines = text.split('\n');
      for (let line = 1; line <= lines.length; line += Math.max(41, Math.ceil(lines.length / 80))) {
        const position = { line, column: Math.ceil((lines[line - 1]?.length ?? 0) / 2) + 1 };
        await workspace.complete(path, position);
        await workspace.hover(path, position);
        await workspace.definition(path, position);
        await workspace.references(path, position);
      }
    }
  });
});
