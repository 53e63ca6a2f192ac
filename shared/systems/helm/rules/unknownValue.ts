import { isObject, type JsonObject, type JsonPath } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { dependencyNames, valuesOf } from '../chart.ts';
import { givenValues } from '../given.ts';
import { chart, release } from './examples.ts';

/** A value that the chart's defaults do not know. */
export const unknownValue: Rule = {
  code: 'helm/unknown-value',
  severity: 'info',
  title: 'Value that the chart does not know',
  why: 'Helm passes over values that no template reads, so that a slip in a name goes unseen. Use a name of the values.yaml of the chart, or state it there.',
  source: 'Helm documentation, Charts, Values Files',
  examples: {
    bad: { ...chart({}), ...release('replica: 3') },
    good: { ...chart({}), ...release('replicas: 3') },
  },
  *check({ element }, look) {
    for (const { chart, values, over, place } of givenValues(element, look)) {
      const known = valuesOf(chart.value);
      if (!over || !known) continue;
      const others = ['global', ...dependencyNames(chart.value)];
      for (const path of unknownPaths(values, known, others)) {
        const name = String(path.at(-1));
        const near = nearestNames(name, Object.keys(parentOf(known, path)));
        yield {
          message: `The values of the chart ${chart.name} have no ${path.join('.')}${didYouMean(near) || '.'}`,
          // A name that is nearly another one is a slip; else the template may read it all the same.
          severity: near.length > 0 ? 'warning' : 'info',
          place: place(path, 'key'),
        };
      }
    }
  },
};

/** The topmost names that are not among the defaults. A default that is empty or no map says nothing of what goes inside. */
function unknownPaths(values: JsonObject, known: JsonObject, others: readonly string[]): readonly JsonPath[] {
  return Object.entries(values).flatMap(([key, value]): readonly JsonPath[] => {
    if (others.includes(key)) return [];
    if (!Object.hasOwn(known, key)) return [[key]];
    const below = known[key];
    if (!isObject(value) || !isObject(below) || Object.keys(below).length === 0) return [];
    return unknownPaths(value, below, []).map((path) => [key, ...path]);
  });
}

function parentOf(known: JsonObject, path: JsonPath): JsonObject {
  let at = known;
  for (const key of path.slice(0, -1)) {
    const next = at[String(key)];
    if (isObject(next)) at = next;
  }
  return at;
}
