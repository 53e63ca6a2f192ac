import type { Part } from '../../graph/element.ts';
import {
  isObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  listAt,
  objectAt,
  textAt,
  valueAt,
} from '../../json.ts';
import type { BuiltInKind } from './kinds.ts';

/** At most three short facts for the card of an object. */
export function factsOf(object: JsonObject, kind: BuiltInKind | undefined): readonly string[] {
  if (!kind) return [];
  const spec = objectAt(object, 'spec');
  switch (kind.kind) {
    case 'Deployment':
    case 'StatefulSet':
    case 'ReplicaSet':
      return [...counted(spec.replicas ?? 1, 'replica'), ...images(object, kind)];
    case 'CronJob':
      return [...texts(spec.schedule), ...images(object, kind)];
    case 'Service':
      return [...texts(spec.type ?? 'ClusterIP'), ...counted(listAt(spec, 'ports').length, 'port')];
    case 'ConfigMap':
    case 'Secret':
      return counted(dataKeys(object).length, 'key');
    case 'Ingress':
    case 'HTTPRoute':
      return listAt(spec, 'hostnames')
        .concat(listAt(spec, 'rules').flatMap((rule) => textAt(rule, 'host') ?? []))
        .flatMap(texts)
        .slice(0, 3);
    case 'PersistentVolumeClaim':
      return texts(valueAt(spec, ['resources', 'requests', 'storage']));
    case 'HorizontalPodAutoscaler':
      return typeof spec.maxReplicas === 'number' ? [`${spec.minReplicas ?? 1}–${spec.maxReplicas} replicas`] : [];
    case 'CustomResourceDefinition':
      return [
        ...texts(spec.scope),
        ...listAt(spec, 'versions').flatMap((version) => texts(valueAt(version, ['name']))),
      ].slice(0, 3);
    default:
      return images(object, kind);
  }
}

/** Keys that a ConfigMap or Secret holds. */
export function dataKeys(object: JsonObject): readonly string[] {
  return ['data', 'binaryData', 'stringData'].flatMap((field) => Object.keys(objectAt(object, field)));
}

/** The containers of an object that makes pods, with the paths from the object's root. */
export function containerParts(object: JsonObject, template: JsonPath): readonly Part[] {
  const parts: Part[] = [];
  for (const [list, kind] of [
    ['initContainers', 'init container'],
    ['containers', 'container'],
  ] as const) {
    for (const [index, container] of listAt(object, ...template, 'spec', list).entries()) {
      if (!isObject(container)) continue;
      const image = textAt(container, 'image');
      const name = textAt(container, 'name') ?? `${kind} ${index + 1}`;
      parts.push({ name, kind, path: [...template, 'spec', list, index], ...(image ? { detail: image } : {}) });
    }
  }
  return parts;
}

function images(object: JsonObject, kind: BuiltInKind): readonly string[] {
  if (!kind.podTemplate) return [];
  const all = containerParts(object, kind.podTemplate).flatMap((part) => part.detail ?? []);
  const [first] = all;
  return first === undefined ? [] : [all.length > 1 ? `${all.length} containers` : shortImage(first)];
}

function shortImage(image: string): string {
  return image.slice(image.lastIndexOf('/') + 1).replace(/@sha256:.*$/, '');
}

function counted(value: JsonValue, noun: string): readonly string[] {
  return typeof value === 'number' ? [`${value} ${noun}${value === 1 ? '' : 's'}`] : [];
}

function texts(value: JsonValue | undefined): readonly string[] {
  return typeof value === 'string' && value !== '' ? [value] : [];
}
