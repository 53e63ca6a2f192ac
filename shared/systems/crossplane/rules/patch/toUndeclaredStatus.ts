import type { Rule } from '../../../../rules/rule.ts';
import { didYouMean } from '../../../../schema/suggest.ts';
import { placeIn } from '../../../findingPlace.ts';
import { platform } from '../../examples.ts';
import { compositeType, definitionOf } from '../subject.ts';
import { inputsOf, typedPatches } from './eachInput.ts';
import { nearestPaths, pathFixes } from './fromUnknownField.ts';

const to = (path: string): string =>
  `{type: ToCompositeFieldPath, fromFieldPath: status.address, toFieldPath: ${path}}`;

export const toUndeclaredStatus: Rule = {
  code: 'crossplane/patch-to-undeclared-field',
  severity: 'warning',
  title: 'A patch writes a field that the API does not declare',
  why: 'What a patch writes back to the composite resource is dropped unless the definition declares it, usually under status. Declare the field there.',
  source: 'function-patch-and-transform, Resources: patches[].toFieldPath of ToCompositeFieldPath',
  examples: { bad: platform({ patches: [to('status.host')] }), good: platform({ patches: [to('status.address')] }) },
  *check(subject, look) {
    for (const each of inputsOf(subject)) {
      const told = new Set<string>();
      for (const { typed } of typedPatches(each, look)) {
        const end = typed.target;
        if (end?.lookup.state !== 'missing' || end.side !== 'composite' || told.has(end.path.join('.'))) continue;
        told.add(end.path.join('.'));
        const near = nearestPaths(end);
        const definition = definitionOf(each.composition, look);
        yield {
          message: `${compositeType(each.composition)?.kind ?? 'The composite resource'} declares no field ${end.text}, so it is dropped${didYouMean(near) || '.'}`,
          place: placeIn(each.composition, end.path),
          fixes: pathFixes(each.composition, end, near),
          related: definition
            ? [{ message: 'The definition', place: placeIn(definition, ['spec', 'versions'], 'key') }]
            : [],
        };
      }
    }
  },
};
