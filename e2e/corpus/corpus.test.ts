import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filePath } from '../../shared/document/document.ts';
import { builtInSchemas } from '../../shared/workspace/testing/openExample.ts';
import { createWorkspace } from '../../shared/workspace/workspace.ts';
import { reviewed } from './reviewed.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const systems = [
  'kubernetes',
  'score',
  'kratix',
  'crossplane',
  'argocd',
  'flux',
  'cnoe',
  'kubefirst',
  'backstage',
  'kyverno',
  'kubebuilder',
  'terraform',
  'massdriver',
  'humanitec',
  'kubevela',
  'helm-kustomize',
];
const isThere = existsSync(corpus);
if (!isThere) console.warn('corpus: skipped, the folder of upstream files is not beside the project');

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesOf(path);
    return /\.(ya?ml|json|tf|tfvars|tofu|hcl)$|^PROJECT$/.test(name) ? [path] : [];
  });
}

async function open(system: string) {
  const root = join(corpus, system);
  const files = filesOf(root).map((path) => ({
    path: filePath(relative(root, path)),
    text: readFileSync(path, 'utf8'),
    etag: path,
  }));
  const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
  await workspace.open({ name: system }, builtInSchemas);
  const delta = await workspace.load(files, [], true);
  return { workspace, files, delta };
}

describe.skipIf(!isThere).each(systems)('upstream files of %s', (system) => {
  it('open as elements, and no byte differs', async () => {
    const { workspace, files, delta } = await open(system);
    expect(delta.elements.length).toBeGreaterThan(30);
    expect(await workspace.dirty()).toEqual([]);
    for (const { path, text } of files) expect(await workspace.source(path)).toBe(text);
  });

  it('have no error that was not looked at', async () => {
    const { delta } = await open(system);
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
    const { workspace, files, delta } = await open(system);
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
