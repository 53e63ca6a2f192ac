import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../command/registry.ts';
import { applyEdits } from '../../document/apply.ts';
import { openExample } from '../../workspace/testing/openExample.ts';

const corpus = join('..', 'shared', 'corpus', 'crossplane');

function filesUnder(...folders: readonly string[]): Record<string, string> {
  const files: Record<string, string> = {};
  const visit = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else if (/\.ya?ml$/.test(path)) files[relative(corpus, path)] = readFileSync(path, 'utf8');
  };
  for (const folder of folders) visit(join(corpus, folder));
  return files;
}

const claims = 'examples/platform-ref-aws-v1-claims';

describe.skipIf(!existsSync(corpus))('Crossplane as others write it', () => {
  test('the published platform has exactly one dead wire, seen from both ends', () => {
    const wires = openExample(filesUnder(claims, 'provider-crds'))
      .findings()
      .filter((finding) => finding.file.startsWith(`${claims}/composition`))
      .filter((finding) => finding.code.startsWith('crossplane/patch-') && !finding.unknown);
    expect(wires.map(({ code, range }) => [code, range.start.line])).toEqual([
      ['crossplane/patch-from-unknown-field', 147],
      ['crossplane/patch-to-unknown-field', 148],
    ]);
  });

  test('without the definitions that it builds on, what can’t be checked is unknown and not wrong', () => {
    const files = Object.entries(filesUnder(claims)).filter(([path]) => !path.includes('/deps/'));
    const findings = openExample(Object.fromEntries(files)).findings();
    const patches = findings.filter((finding) => finding.code.startsWith('crossplane/patch-'));
    expect(patches.filter((finding) => !finding.unknown).map((finding) => finding.code)).toEqual([
      'crossplane/patch-from-unknown-field',
    ]);
    expect(patches.filter((finding) => finding.unknown)).toHaveLength(5);
  });

  test('only what Crossplane 2 refuses is an error', () => {
    const errors = openExample(filesUnder('examples', 'provider-crds'))
      .findings()
      .filter((finding) => finding.severity === 'error' && finding.code.startsWith('crossplane/'))
      .map(({ code, file }) => `${code} ${file.split('/').slice(1, 3).join('/')}`);
    expect([...new Set(errors)].sort()).toEqual([
      'crossplane/definition-lower-case negative/apiextensions',
      'crossplane/legacy-mode crossplane-on-eks-legacy-resources-mode/compositions',
      'crossplane/legacy-mode e2e-environment/composition.yaml',
      'crossplane/patch-policy crossplane-on-eks-legacy-resources-mode/compositions',
      'crossplane/usage-form negative/protection',
      'crossplane/wrong-scope negative/apiextensions',
    ]);
  });

  test('Compositions of the old mode are without an error once converted', () => {
    const files = filesUnder('examples/crossplane-on-eks-legacy-resources-mode', 'examples/e2e-environment');
    const engine = openExample(files);
    const old = engine.findings().filter((finding) => finding.code === 'crossplane/legacy-mode');
    for (const id of new Set(old.map((finding) => finding.element))) {
      const outcome = runCommand({ id: 'crossplane.convert-to-pipeline', args: { composition: id ?? '' } }, engine);
      if (!outcome.ok) throw new Error(outcome.problem.message);
      for (const file of new Set(outcome.value.changes.edits.map((edit) => edit.file)))
        files[file] = applyEdits(
          files[file] ?? '',
          outcome.value.changes.edits.filter((edit) => edit.file === file),
        );
    }
    const errors = openExample(files)
      .findings()
      .filter((finding) => finding.severity === 'error' && finding.code.startsWith('crossplane/'));
    expect(errors.map(({ code, file, message }) => `${code} ${file} ${message}`)).toEqual([]);
  });
});
