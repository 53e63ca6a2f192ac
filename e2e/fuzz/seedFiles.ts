import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allRules } from '../../shared/rules/allRules.ts';
import type { ExampleFiles } from '../../shared/rules/rule.ts';

const samples = fileURLToPath(new URL('../../resources/samples/', import.meta.url));
const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const readable = /\.(ya?ml|json|tf|tofu|hcl)$|^PROJECT$/;

/** True where the upstream files lie beside the project. */
export const hasCorpus = existsSync(corpus);

/** Folders of files, by path: the examples of each rule, and the samples. */
export function ownFolders(): readonly ExampleFiles[] {
  const examples = allRules.flatMap((rule) => [rule.examples.bad, rule.examples.good]);
  return [
    ...examples,
    ...readdirSync(samples).map((name) =>
      Object.fromEntries(filesOf(join(samples, name)).map(({ path, text }) => [path, text])),
    ),
  ].filter((files) => Object.keys(files).length > 0);
}

/** Every upstream file by itself, read in place. Files above 100 kB say nothing that smaller ones do not. */
export function corpusFolders(): readonly ExampleFiles[] {
  return filesOf(corpus).map(({ path, text }) => ({ [path]: text }));
}

function filesOf(root: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((name) => {
      const path = join(root, name);
      const found = statSync(path);
      if (!found.isFile() || found.size > 100_000 || !readable.test(name.split('/').at(-1) ?? '')) return [];
      return [{ path: relative(root, path), text: readFileSync(path, 'utf8') }];
    });
}
