import type { Reference } from '../../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, listAt, objectAt, textAt, valueAt } from '../../../json.ts';
import { named, type ObjectTarget, type Site } from './site.ts';

/** What the pods of a template need: config maps, secrets, claims, the service account, priority and runtime classes. */
export function podReferences(site: Site, template: JsonPath): readonly Reference[] {
  const spec = [...template, 'spec'];
  const found: Reference[] = [];
  for (const [index, volume] of listAt(site.object, ...spec, 'volumes').entries())
    if (isObject(volume)) found.push(...volumeReferences(site, volume, [...spec, 'volumes', index]));
  for (const list of ['initContainers', 'containers', 'ephemeralContainers'])
    for (const index of listAt(site.object, ...spec, list).keys())
      found.push(...containerReferences(site, [...spec, list, index]));
  for (const index of listAt(site.object, ...spec, 'imagePullSecrets').keys())
    found.push(
      ...named(site, [...spec, 'imagePullSecrets', index, 'name'], { type: 'uses', kind: 'Secret', need: 'should' }),
    );
  return [...found, ...podSettings(site, spec)];
}

function podSettings(site: Site, spec: JsonPath): readonly Reference[] {
  const account = textAt(site.object, ...spec, 'serviceAccountName') ?? textAt(site.object, ...spec, 'serviceAccount');
  const accountField =
    textAt(site.object, ...spec, 'serviceAccountName') === undefined ? 'serviceAccount' : 'serviceAccountName';
  const priority = textAt(site.object, ...spec, 'priorityClassName') ?? '';
  return [
    // Every namespace has an account of this name.
    ...(account === 'default'
      ? []
      : named(site, [...spec, accountField], { type: 'uses', kind: 'ServiceAccount', need: 'must' })),
    ...(priority.startsWith('system-')
      ? []
      : named(site, [...spec, 'priorityClassName'], {
          type: 'uses',
          group: 'scheduling.k8s.io',
          kind: 'PriorityClass',
          namespace: null,
          need: 'should',
        })),
    ...named(site, [...spec, 'runtimeClassName'], {
      type: 'uses',
      group: 'node.k8s.io',
      kind: 'RuntimeClass',
      namespace: null,
      need: 'should',
    }),
  ];
}

function volumeReferences(site: Site, volume: JsonObject, path: JsonPath): readonly Reference[] {
  return [
    ...keyed(site, volume, [...path, 'configMap'], 'configMap', 'name', configMap),
    ...keyed(site, volume, [...path, 'secret'], 'secret', 'secretName', secret),
    ...named(site, [...path, 'persistentVolumeClaim', 'claimName'], {
      type: 'uses',
      kind: 'PersistentVolumeClaim',
      need: 'must',
    }),
    ...listAt(volume, 'projected', 'sources').flatMap((source, index) => {
      const at = [...path, 'projected', 'sources', index];
      if (!isObject(source)) return [];
      return [
        ...keyed(site, source, [...at, 'configMap'], 'configMap', 'name', configMap),
        ...keyed(site, source, [...at, 'secret'], 'secret', 'name', secret),
      ];
    }),
  ];
}

function containerReferences(site: Site, container: JsonPath): readonly Reference[] {
  const found: Reference[] = [];
  for (const [index, variable] of listAt(site.object, ...container, 'env').entries()) {
    for (const [field, target] of [
      ['configMapKeyRef', configMap],
      ['secretKeyRef', secret],
    ] as const) {
      const source = objectAt(variable, 'valueFrom', field);
      const path = [...container, 'env', index, 'valueFrom', field, 'name'];
      found.push(...named(site, path, { ...softened(target, source), dataKey: textAt(source, 'key') }));
    }
  }
  for (const [index, source] of listAt(site.object, ...container, 'envFrom').entries()) {
    for (const [field, target] of [
      ['configMapRef', configMap],
      ['secretRef', secret],
    ] as const)
      found.push(
        ...named(site, [...container, 'envFrom', index, field, 'name'], softened(target, objectAt(source, field))),
      );
  }
  return found;
}

const configMap: ObjectTarget = { type: 'uses', kind: 'ConfigMap', need: 'must' };
/** Secrets are often made outside the files, so that a missing one is a warning. */
const secret: ObjectTarget = { type: 'uses', kind: 'Secret', need: 'should' };

function softened(target: ObjectTarget, source: JsonObject): ObjectTarget {
  return source.optional === true ? { ...target, need: 'may' } : target;
}

/** A volume source with its `items`: one reference for the object, or one for each key that is picked. */
function keyed(
  site: Site,
  holder: JsonObject,
  path: JsonPath,
  field: string,
  nameField: string,
  target: ObjectTarget,
): readonly Reference[] {
  const source = valueAt(holder, [field]);
  if (!isObject(source)) return [];
  const wanted = softened(target, source);
  const keys = listAt(source, 'items').flatMap((item) => textAt(item, 'key') ?? []);
  const namePath = [...path, nameField];
  if (keys.length === 0) return named(site, namePath, wanted);
  return keys.flatMap((dataKey) => named(site, namePath, { ...wanted, dataKey }));
}
