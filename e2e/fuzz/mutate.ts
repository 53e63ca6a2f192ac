import { parseAllDocuments } from 'yaml';
import type { JsonValue } from '../../shared/json.ts';
import { pathsOf, replaced } from '../../shared/testing/jsonPlaces.ts';
import type { Random } from './random.ts';
import { fillField } from './schemaAware.ts';

/** Names that every plain object answers to, whoever asks; they look like any other name in a file. */
export const inheritedNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

const bits = [
  '\0',
  '\uFEFF',
  '\uD800',
  '\t',
  '\n',
  ': ',
  '- ',
  '---\n',
  '{',
  '[',
  '}',
  '"',
  "'",
  '|\n',
  '&a ',
  '*a',
  '!!',
  '<<: ',
  '${',
  '{{',
  '#',
];

const oddValues: readonly JsonValue[] = [
  null,
  '',
  '.',
  '[',
  '/',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [null],
  [[]],
  [{}],
  ...inheritedNames,
];

/** A text changed in up to three places in one of the ways that files break: by bytes, by structure, or by a value of the wrong shape. */
export function mutateText(text: string, random: Random): string {
  let changed = text;
  for (let left = 1 + random.below(3); left > 0; left--)
    changed = random.pick([bytes, lines, structure, names])(changed, random);
  return changed;
}

function bytes(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const removed = random.pick([0, 0, 1, 3, 40]);
  return text.slice(0, at) + random.pick(bits) + text.slice(at + removed);
}

function lines(text: string, random: Random): string {
  const all = text.split('\n');
  const at = random.below(all.length);
  const line = all[at] ?? '';
  all.splice(at, 1, ...random.pick([[], [line, line], [`  ${line}`], [line.trimStart()], [line.replace(/:.*/, ':')]]));
  return all.join('\n');
}

/** One word of the file becomes an inherited name, wherever it stands. */
function names(text: string, random: Random): string {
  const words = [...text.matchAll(/[A-Za-z_][\w-]*/g)];
  if (words.length === 0) return text;
  const { 0: word, index } = random.pick(words);
  return text.slice(0, index) + random.pick(inheritedNames) + text.slice(index + word.length);
}

/** One value of the file is replaced by one of another shape, or a field that its kind has is filled in. Only YAML and JSON have values; other texts are changed by lines. */
function structure(text: string, random: Random): string {
  const documents = parseAllDocuments(text, { logLevel: 'error' });
  if (!Array.isArray(documents) || documents.length === 0 || documents.some(({ errors }) => errors.length > 0))
    return lines(text, random);
  const values = documents.map((document): JsonValue => {
    try {
      return JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 }) ?? null));
    } catch {
      return null;
    }
  });
  const chosen = random.below(values.length);
  return values
    .map((value, at) => {
      if (at !== chosen) return JSON.stringify(value);
      const changed =
        random.below(2) === 0
          ? fillField(value, oddValues, random)
          : replaced(value, random.pick(pathsOf(value)), random.pick(oddValues));
      return JSON.stringify(changed, null, 2);
    })
    .join('\n---\n');
}
