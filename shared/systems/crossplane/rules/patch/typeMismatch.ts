import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { listSites } from '../../../sites.ts';
import { platform } from '../../examples.ts';
import { convertible } from '../../transformTyping.ts';
import { typesText, type ValueType, type ValueTypes } from '../../valueType.ts';
import { inputsOf, typedPatches } from './eachInput.ts';

const plain = '{fromFieldPath: spec.storageGB, toFieldPath: spec.region}';
const converted =
  '{fromFieldPath: spec.storageGB, toFieldPath: spec.region, transforms: [{type: convert, convert: {toType: string}}]}';

const names: Readonly<Partial<Record<ValueType, string>>> = {
  string: 'string',
  integer: 'int64',
  number: 'float64',
  boolean: 'bool',
};

export const typeMismatch: Rule = {
  code: 'crossplane/patch-type-mismatch',
  severity: 'warning',
  title: 'A patch writes a value of the wrong type',
  why: 'The API server refuses a composed resource with a value of the wrong type, and the composite resource never becomes ready. Put a transform between, such as convert.',
  source: 'function-patch-and-transform, Resources: patches[].transforms',
  examples: { bad: platform({ patches: [plain] }), good: platform({ patches: [converted] }) },
  *check(subject, look) {
    for (const each of inputsOf(subject)) {
      const told = new Set<string>();
      for (const { typed, patch, resource } of typedPatches(each, look)) {
        const { result, wanted, target, fits } = typed;
        if (fits || !result || !wanted || !target) continue;
        const from = typed.sources.map((source) => source.text).join(', ');
        const message = `${target.text} takes ${typesText(wanted)}, but ${typesText(result)} comes from ${from}${resource.label ? ` (resource ${resource.label})` : ''}.`;
        const key = `${target.path.join('.')} ${[...wanted].join()}`;
        if (told.has(key)) continue;
        told.add(key);
        const toType = conversion(result, wanted);
        const count = listSites(patch.value, ['transforms']).length;
        const { file, document } = each.composition.source;
        const transform = { type: 'convert', convert: { toType: toType ?? '' } };
        yield {
          message,
          place: placeIn(each.composition, target.path),
          fixes: toType
            ? [
                {
                  title: `Convert it to ${toType}`,
                  call: {
                    id: 'text.set',
                    args:
                      count === 0
                        ? { file, document, path: [...patch.path, 'transforms'], value: [transform] }
                        : { file, document, path: [...patch.path, 'transforms', count], value: transform },
                  },
                  preferred: true,
                },
              ]
            : [],
        };
      }
    }
  },
};

/** The `toType` that makes what comes out into what is wanted, where one does. */
function conversion(result: NonNullable<ValueTypes>, wanted: NonNullable<ValueTypes>): string | undefined {
  const [from] = result;
  if (result.size !== 1 || !from) return undefined;
  for (const to of wanted) if (convertible(to, 'none').includes(from)) return names[to];
  return undefined;
}
