import type { JsonObject, JsonPath } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { objectHeader, objectMeta } from '../../kubernetes/header.ts';
import { listSites } from '../../sites.ts';
import { componentsOf, policiesOf } from '../application.ts';
import { oamGroup } from '../kinds.ts';
import { applicationText } from './examples.ts';
import { applicationOf } from './subject.ts';

const brings = (name: string, space: string) =>
  applicationText({
    name,
    components: [
      `name: space\ntype: k8s-objects\nproperties:\n  objects:\n    - { apiVersion: v1, kind: Namespace, metadata: { name: ${space} } }`,
    ],
  });

export const sharedObject: Rule = {
  code: 'kubevela/shared-object',
  severity: 'warning',
  title: 'Two applications bring the same object',
  why: 'An object belongs to one application; the second one is refused when it tries to take it. Bring it once, or give both a shared-resource policy.',
  source: 'KubeVela documentation, Built-in Policy Type: shared-resource',
  examples: {
    bad: { 'a.yaml': brings('a', 'shop'), 'b.yaml': brings('b', 'shop') },
    good: { 'a.yaml': brings('a', 'shop'), 'b.yaml': brings('b', 'billing') },
  },
  *check(subject, look) {
    const element = applicationOf(subject);
    if (!element || shares(element.value)) return;
    const own = objectsOf(element.value);
    if (own.length === 0) return;
    const others = look
      .ofKind(oamGroup, 'Application')
      .filter((one) => one !== element && one.id !== element.id && !shares(one.value));
    for (const { key, path, words } of own) {
      const other = others.find((one) => objectsOf(one.value).some((object) => object.key === key));
      if (!other) continue;
      yield { message: `${words} is brought by the application ${other.name} too.`, place: placeIn(element, path) };
    }
  },
};

function shares(application: JsonObject): boolean {
  return policiesOf(application).some((policy) => policy.type === 'shared-resource' || policy.type === 'take-over');
}

function objectsOf(
  application: JsonObject,
): readonly { readonly key: string; readonly path: JsonPath; readonly words: string }[] {
  return componentsOf(application).flatMap((component) => {
    if (component.type !== 'k8s-objects') return [];
    return listSites(component.value, ['properties', 'objects']).flatMap(({ value, path }) => {
      const header = objectHeader(value);
      const { name, namespace } = objectMeta(value);
      if (!header || !name) return [];
      const key = [header.group, header.kind, namespace ?? '', name].join('/');
      return [{ key, path: [...component.path, ...path], words: `${header.kind} ${name}` }];
    });
  });
}
