import type { Element, Reference } from '../../../graph/element.ts';
import { objectsNamed } from '../../../graph/objectsNamed.ts';
import type { JsonPath } from '../../../json.ts';
import { listAt, textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { dataKeys } from '../facts.ts';
import { deployment } from './example.ts';

const settings = `---
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  level: info
`;
const reading = (key: string) =>
  deployment({
    container: `env:\n  - name: LEVEL\n    valueFrom:\n      configMapKeyRef: { name: settings, key: ${key} }`,
  }) + settings;

export const dataKey: Rule = {
  code: 'kubernetes/data-key',
  severity: 'error',
  title: 'Key that the config map or secret does not have',
  why: 'The pod would not start: a key that is named must be there, unless it is marked optional.',
  source: 'Kubernetes API reference, ConfigMapKeySelector, SecretKeySelector and KeyToPath',
  examples: { bad: { 'app.yaml': reading('levle') }, good: { 'app.yaml': reading('level') } },
  *check({ element }, look) {
    for (const reference of element.references) {
      const { target } = reference;
      if (target.by !== 'object' || target.dataKey === undefined || reference.need === 'may') continue;
      const found = objectsNamed(look, target.group, target.kind, target.namespace ?? element.namespace, target.name);
      // What a kustomization generates from other files is not known here.
      if (found.length === 0 || found.some((one) => one.partial)) continue;
      if (found.some(({ value }) => dataKeys(value).includes(target.dataKey ?? ''))) continue;
      const path = keyPath(element, reference, target.dataKey);
      const nearest = nearestNames(
        target.dataKey,
        found.flatMap(({ value }) => dataKeys(value)),
      );
      yield {
        message: `${target.kind} ${target.name} has no key ${target.dataKey}${didYouMean(nearest) || '.'}`,
        place: placeIn(element, path),
        related: found.map((one) => ({ message: `the keys of ${one.name}`, place: placeIn(one, one.namePath) })),
        fixes: nearest.map((key) => setFix(element, path, key, `Use ${key}`)),
      };
    }
  },
};

/** Where a key is written: beside the name, or in the `items` of a volume. */
function keyPath(element: Element, reference: Reference, key: string): JsonPath {
  const holder = reference.path.slice(0, -1);
  const inElement = holder.slice(element.source.path.length);
  if (textAt(element.value, ...inElement, 'key') === key) return [...holder, 'key'];
  const index = listAt(valueAt(element.value, inElement), 'items').findIndex((item) => textAt(item, 'key') === key);
  return index < 0 ? reference.path : [...holder, 'items', index, 'key'];
}
