import type { QuickFix } from '../../../../finding/finding.ts';
import type { Element } from '../../../../graph/element.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../../schema/suggest.ts';
import { placeIn, setFix } from '../../../findingPlace.ts';
import { platform } from '../../examples.ts';
import { formatFieldPath, parseFieldPath } from '../../fieldPath.ts';
import type { TypedEnd } from '../../patchTyping.ts';
import { compositeType } from '../subject.ts';
import { inputsOf, typedPatches } from './eachInput.ts';

const from = (path: string): string => `{fromFieldPath: ${path}, toFieldPath: spec.region}`;

export const fromUnknownField: Rule = {
  code: 'crossplane/patch-from-unknown-field',
  severity: 'warning',
  title: 'A patch reads a field that does not exist',
  why: 'A patch from a field that is not there does nothing and says nothing, at any time. Read a field that the schema has.',
  source: 'function-patch-and-transform, Resources: patches[].fromFieldPath, policy.fromFieldPath',
  examples: { bad: platform({ patches: [from('spec.sizes')] }), good: platform({ patches: [from('spec.size')] }) },
  *check(subject, look) {
    for (const each of inputsOf(subject)) {
      const told = new Set<string>();
      for (const { typed, resource } of typedPatches(each, look))
        for (const end of typed.sources) {
          const key = end.path.join('.');
          if (end.lookup.state !== 'missing' || (end.side === 'composite' && told.has(key))) continue;
          told.add(key);
          const owner =
            end.side === 'composite'
              ? (compositeType(each.composition)?.kind ?? 'composite resource')
              : `resource ${resource.label}`;
          const near = nearestPaths(end);
          yield {
            message: `${owner} has no field ${end.text}${didYouMean(near) || '.'}`,
            place: placeIn(each.composition, end.path),
            fixes: pathFixes(each.composition, end, near),
          };
        }
    }
  },
};

/** Paths that exist and look much like the one of an end that does not, best first. */
export function nearestPaths(end: TypedEnd): readonly string[] {
  const { lookup } = end;
  const parsed = parseFieldPath(end.text);
  if (lookup.state !== 'missing' || !parsed.ok) return [];
  const missing = parsed.segments[lookup.at];
  if (missing?.kind !== 'field') return [];
  return nearestNames(missing.name, lookup.siblings).map((name) =>
    formatFieldPath(parsed.segments.map((segment, at) => (at === lookup.at ? { kind: 'field', name } : segment))),
  );
}

const mostChoices = 8;

/** Fixes that put another path in place of a missing one: the near ones first, then whatever stands beside it. */
export function pathFixes(composition: Element, end: TypedEnd, near: readonly string[]): readonly QuickFix[] {
  const { lookup } = end;
  const parsed = parseFieldPath(end.text);
  if (lookup.state !== 'missing' || !parsed.ok) return [];
  const before = parsed.segments.slice(0, lookup.at);
  const beside = lookup.siblings.map((name) => formatFieldPath([...before, { kind: 'field', name }]));
  const choices = [...new Set([...near, ...(lookup.at > 0 ? beside : [])])].slice(
    0,
    Math.max(near.length, mostChoices),
  );
  return choices.map((path, index) =>
    setFix(composition, end.path, path, `Use ${path}`, index === 0 && near.length > 0),
  );
}
