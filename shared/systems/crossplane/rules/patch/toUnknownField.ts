import type { Rule } from '../../../../rules/rule.ts';
import { didYouMean } from '../../../../schema/suggest.ts';
import { placeIn } from '../../../findingPlace.ts';
import { composedHeader } from '../../composedSchema.ts';
import { platform } from '../../examples.ts';
import { inputsOf, typedPatches } from './eachInput.ts';
import { nearestPaths, pathFixes } from './fromUnknownField.ts';

const to = (path: string): string => `{fromFieldPath: spec.size, toFieldPath: ${path}}`;

export const toUnknownField: Rule = {
  code: 'crossplane/patch-to-unknown-field',
  severity: 'warning',
  title: 'A patch writes a field that the composed kind does not have',
  why: 'The API server drops or refuses a field that the kind does not have, so the value never arrives. Write to a field that its schema has.',
  source: 'function-patch-and-transform, Resources: patches[].toFieldPath; Kubernetes documentation, Server-Side Apply',
  examples: { bad: platform({ patches: [to('spec.regions')] }), good: platform({ patches: [to('spec.region')] }) },
  *check(subject, look) {
    for (const each of inputsOf(subject))
      for (const { typed, resource, via } of typedPatches(each, look)) {
        const end = typed.target;
        if (end?.lookup.state !== 'missing' || end.side !== 'composed') continue;
        const header = composedHeader(each.composition, resource);
        const near = nearestPaths(end);
        yield {
          message: `${header?.kind ?? 'The composed kind'} (resource ${resource.label}) has no field ${end.text}${didYouMean(near) || '.'}`,
          place: placeIn(each.composition, end.path),
          fixes: pathFixes(each.composition, end, near),
          related: via
            ? [{ message: `Applied to resource ${resource.label}`, place: placeIn(each.composition, via.path) }]
            : [],
        };
      }
  },
};
