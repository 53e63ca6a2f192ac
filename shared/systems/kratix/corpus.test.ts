import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openExample } from '../../workspace/testing/openExample.ts';

const corpus = join('..', 'shared', 'corpus', 'kratix');

function filesUnder(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  const visit = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else if (/\.ya?ml$/.test(path)) files[relative(corpus, path)] = readFileSync(path, 'utf8');
  };
  visit(join(corpus, folder));
  return files;
}

describe.skipIf(!existsSync(corpus))('Kratix as others write it', () => {
  test('no published Promise, request or Destination is called wrong', () => {
    const errors = openExample(filesUnder('examples'))
      .findings()
      .filter((finding) => finding.severity === 'error')
      // Kubebuilder's samples have an empty spec with a note in it; the API server refuses them as well.
      .filter((finding) => !finding.file.startsWith('examples/core-samples/platform_'));
    expect(errors.map(({ code, file, message }) => `${code} ${file} ${message}`)).toEqual([]);
  });

  test('a compound Promise leads to those that it requires, as far as they are there', () => {
    const engine = openExample(filesUnder('examples/marketplace/app-stack'));
    const missing = engine.findings().filter((finding) => finding.code === 'kratix/requirement-missing');
    expect(missing).toEqual([]);
    const all = openExample(filesUnder('examples/compound-promise'));
    const compound = [...all.elements()].find(({ element }) => element.name === 'compound-promise');
    expect(compound?.edges.map(({ type, to }) => [type, to])).toContainEqual(['depends', 'kratix:Promise/sub-promise']);
  });

  test('every request finds its Promise', () => {
    const engine = openExample(filesUnder('examples/marketplace'));
    const requests = [...engine.elements()].filter(({ element }) => element.contract.requires.length > 0);
    const answers = requests.flatMap(({ element, answers: found }) =>
      [...found.values()].map((answer) => `${element.kind} ${answer.state}`),
    );
    expect(answers.length).toBeGreaterThan(5);
    expect(answers.filter((answer) => !answer.endsWith(' answered'))).toEqual([]);
  });
});
