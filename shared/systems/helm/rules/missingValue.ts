import { isList, isObject, type JsonObject, type JsonPath } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { dependencyNames, inputsOf, isChart, statedSchema, usesOf, valuesOf } from '../chart.ts';
import { chart } from './examples.ts';

const template = (value: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  replicas: {{ .Values.${value} }}\n`;

/** A value that a template reads and nobody gives. */
export const missingValue: Rule = {
  code: 'helm/missing-value',
  severity: 'warning',
  title: 'Template reads a value that has no default',
  why: 'Where nobody gives the value the template comes out with a hole, or fails on the level above. State a default in values.yaml.',
  source: 'Helm documentation, Charts, Templates and Values',
  examples: {
    bad: chart({ template: template('replica') }),
    good: chart({ template: template('replicas') }),
  },
  *check({ element }) {
    if (!isChart(element)) return;
    const values = valuesOf(element.value) ?? {};
    const stated = statedSchema(element.value) ? inputsOf(element.value)?.properties : undefined;
    const others = new Set(['global', ...dependencyNames(element.value), ...Object.keys(stated ?? {})]);
    const told = new Set<string>();
    for (const { file, document, path, start, end } of usesOf(element.value)) {
      const name = path.join('.');
      const missing = firstMissing(values, path);
      if (told.has(name) || missing === undefined || others.has(String(path[0]))) continue;
      told.add(name);
      const near = nearestNames(String(missing.name), Object.keys(missing.among));
      yield {
        message: `values.yaml has no ${name}${didYouMean(near) || '. State a default there, or ask for it with required.'}`,
        place: { file, document, path: [], part: 'value', within: { start, end } },
      };
    }
  },
};

interface Missing {
  readonly name: string | number;
  readonly among: JsonObject;
}

/** The first step that leads nowhere. What lies below an empty map, a list or null is anybody's guess. */
function firstMissing(values: JsonObject, path: JsonPath): Missing | undefined {
  let at = values;
  for (const [index, name] of path.entries()) {
    if (!Object.hasOwn(at, String(name)))
      return index > 0 && Object.keys(at).length === 0 ? undefined : { name, among: at };
    const next = at[String(name)];
    if (isList(next) || !isObject(next)) return undefined;
    at = next;
  }
  return undefined;
}
