import type { Reference, Target } from '../../graph/element.ts';
import { type JsonObject, type JsonPath, objectAt, textAt, valueAt } from '../../json.ts';
import { objectHeader, objectMeta } from '../kubernetes/header.ts';
import { listSites } from '../sites.ts';
import { type Piece, typeParts } from './application.ts';
import { object, providerReference, to } from './reference.ts';

/** Objects that a component brings along, or that are there already. */
export function objectsOf(component: Piece): readonly Reference[] {
  const type = typeParts(component.type).name;
  if (type !== 'k8s-objects' && type !== 'ref-objects') return [];
  const kindPath = type === 'ref-objects' ? 'resource' : 'kind';
  return listSites(component.value, ['properties', 'objects']).flatMap(({ value, path }) => {
    const header = objectHeader(value);
    const name = objectMeta(value).name || textAt(value, 'name');
    const kind = header?.kind ?? textAt(value, kindPath);
    if (!kind || !name || !/^[A-Z]/.test(kind)) return [];
    const namespace = objectMeta(value).namespace ?? textAt(value, 'namespace');
    const target = object(header?.group ?? textAt(value, 'group') ?? '', kind, name, namespace);
    const reason = `component ${component.name} ${type === 'ref-objects' ? 'refers to' : 'brings'} ${kind} ${name}`;
    return [to(type === 'ref-objects' ? 'uses' : 'delivers', target, [...component.path, ...path], reason)];
  });
}

/** What the properties of a component read. */
export function componentReferences(component: Piece): readonly Reference[] {
  const { name, path } = component;
  return [
    ...listSites(component.value, ['properties', 'valuesFrom']).flatMap(({ value, path: at }) =>
      named(value, textAt(value, 'kind') ?? '', 'name', [...path, ...at], `the values of component ${name}`),
    ),
    ...listSites(component.value, ['properties', 'env']).flatMap(({ value, path: at }) => [
      ...keyOf(value, 'secretKeyRef', 'Secret', [...path, ...at], name),
      ...keyOf(value, 'configMapKeyRef', 'ConfigMap', [...path, ...at], name),
    ]),
    ...volumeReferences(component, 'volumeMounts'),
    ...providerReference(component.value, ['properties', 'providerRef'], path),
  ];
}

/** What the properties of a trait name. */
export function traitReferences(trait: Piece): readonly Reference[] {
  const type = typeParts(trait.type).name;
  const path = [...trait.path, 'properties'];
  if (type === 'gateway') {
    const service = textAt(trait.properties, 'existingServiceName');
    if (!service) return [];
    return [
      to(
        'exposes',
        object('', 'Service', service),
        [...path, 'existingServiceName'],
        `gateway leads to the Service ${service}`,
      ),
    ];
  }
  if (type === 'service-binding')
    return Object.entries(objectAt(trait.properties, 'envMappings')).flatMap(([variable, mapping]) =>
      named(mapping, 'Secret', 'secret', [...path, 'envMappings', variable], `the variable ${variable}`),
    );
  if (type === 'storage') return mountedReferences(trait);
  if (type === 'service-account') {
    const account = textAt(trait.properties, 'name');
    const makes = valueAt(trait.properties, ['create']) === true;
    return account && !makes
      ? [to('uses', object('', 'ServiceAccount', account), [...path, 'name'], `runs as the ServiceAccount ${account}`)]
      : [];
  }
  return [];
}

const volumeKinds = [
  ['pvc', 'PersistentVolumeClaim', 'claimName'],
  ['configMap', 'ConfigMap', 'cmName'],
  ['secret', 'Secret', 'secretName'],
] as const;

function volumeReferences(piece: Piece, field: string): readonly Reference[] {
  return volumeKinds.flatMap(([list, kind, key]) =>
    listSites(piece.value, ['properties', field, list]).flatMap(({ value, path }) =>
      named(value, kind, key, [...piece.path, ...path], `a volume of ${piece.name || piece.type}`),
    ),
  );
}

/** What a storage trait mounts and does not make: it makes everything that is not `mountOnly`. */
function mountedReferences(trait: Piece): readonly Reference[] {
  return volumeKinds.flatMap(([list, kind]) =>
    listSites(trait.value, ['properties', list]).flatMap(({ value, path }) =>
      value.mountOnly === true ? named(value, kind, 'name', [...trait.path, ...path], 'a volume') : [],
    ),
  );
}

function keyOf(value: JsonObject, field: string, kind: string, path: JsonPath, user: string): readonly Reference[] {
  const entry = valueAt(value, ['valueFrom', field]);
  const key = textAt(entry, 'key');
  const name = textAt(entry, 'name');
  if (!name) return [];
  const target: Target = { by: 'object', group: '', kind, name, ...(key ? { dataKey: key } : {}) };
  return [to('uses', target, [...path, 'valueFrom', field, 'name'], `component ${user} reads ${kind} ${name}`)];
}

function named(
  value: JsonObject | ReturnType<typeof valueAt>,
  kind: string,
  field: string,
  path: JsonPath,
  user: string,
): readonly Reference[] {
  const name = textAt(value, field);
  if (!name || !kind) return [];
  return [
    to(
      'uses',
      object('', kind, name, textAt(value, 'namespace')),
      [...path, field],
      `${user} comes from ${kind} ${name}`,
    ),
  ];
}
