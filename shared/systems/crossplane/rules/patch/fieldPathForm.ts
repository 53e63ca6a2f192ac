import { type JsonPath, textAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { listSites } from '../../../sites.ts';
import { platform } from '../../examples.ts';
import { highestIndex, parseFieldPath } from '../../fieldPath.ts';
import { allPatches, type PatchInput } from '../../patchInput.ts';
import { inputsOf } from './eachInput.ts';

const to = (path: string): string => `{fromFieldPath: spec.size, toFieldPath: ${path}}`;

export const fieldPathForm: Rule = {
  code: 'crossplane/field-path',
  severity: 'error',
  title: 'A field path can’t be read',
  why: 'Field paths are names with dots between them, and indexes or odd names in brackets: spec.items[0].name, metadata.annotations[example.dev/team]. Only the end that is written may have a wildcard [*].',
  source: 'crossplane-runtime, package fieldpath',
  examples: { bad: platform({ patches: [to('"spec..region"')] }), good: platform({ patches: [to('spec.region')] }) },
  *check(subject) {
    for (const { composition, input } of inputsOf(subject))
      for (const { text, path, reads } of writtenPaths(input)) {
        const parsed = parseFieldPath(text);
        if (!parsed.ok) {
          yield {
            message: `"${text}" is no field path: ${parsed.message}.`,
            place: placeIn(composition, path, 'value', parsed.within),
          };
          continue;
        }
        if (reads && parsed.segments.some((segment) => segment.kind === 'wildcard'))
          yield {
            message: `"${text}" has a wildcard, but only the path that is written to may have one.`,
            place: placeIn(composition, path),
          };
        for (const segment of parsed.segments)
          if (segment.kind === 'index' && segment.index > highestIndex)
            yield {
              message: `The index ${segment.index} is too high: Crossplane sets none above ${highestIndex}.`,
              place: placeIn(composition, path),
            };
      }
  },
};

interface Written {
  readonly text: string;
  readonly path: JsonPath;
  readonly reads: boolean;
}

function writtenPaths(input: PatchInput): readonly Written[] {
  const written: Written[] = [];
  const add = (value: Parameters<typeof textAt>[0], field: string, path: JsonPath, reads: boolean): void => {
    const text = textAt(value, field);
    if (text !== undefined) written.push({ text, path: [...path, field], reads });
  };
  for (const patch of allPatches(input)) {
    // An empty text counts as not given, which is told elsewhere where it matters.
    if (patch.value.fromFieldPath !== '') add(patch.value, 'fromFieldPath', patch.path, true);
    if (patch.value.toFieldPath !== '') add(patch.value, 'toFieldPath', patch.path, false);
    for (const variable of listSites(patch.value, ['combine', 'variables']))
      add(variable.value, 'fromFieldPath', [...patch.path, ...variable.path], true);
  }
  for (const resource of input.resources)
    for (const [list, field] of [
      ['readinessChecks', 'fieldPath'],
      ['connectionDetails', 'fromFieldPath'],
    ] as const)
      for (const entry of listSites(resource.value, [list]))
        add(entry.value, field, [...resource.path, ...entry.path], true);
  return written;
}
