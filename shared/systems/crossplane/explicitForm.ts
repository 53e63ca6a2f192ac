import { isObject, type JsonObject, type JsonPath, type JsonValue, textAt, valueAt } from '../../json.ts';
import { listSites } from '../sites.ts';

/** One change of a value; without a value, its removal. */
export interface ValueChange {
  readonly path: JsonPath;
  readonly value?: JsonValue;
}

/**
 * What the lists of the Resources mode left out and patch-and-transform wants stated: names of resources, types of
 * transforms and connection details, and policies in place of merge options. Paths count from the lists' parent.
 */
export function explicitForm(spec: JsonObject): readonly ValueChange[] {
  const resources = listSites(spec, ['resources']);
  const sets = listSites(spec, ['patchSets']);
  return [
    ...resources.flatMap(({ value, path, index }) => [
      ...(textAt(value, 'name') ? [] : [{ path: [...path, 'name'], value: `resource-${index + 1}` }]),
      ...listSites(value, ['connectionDetails']).flatMap((each) =>
        connectionDetail(each.value, [...path, ...each.path]),
      ),
    ]),
    ...[...resources, ...sets].flatMap(({ value, path }) =>
      listSites(value, ['patches']).flatMap((patch) => patchChanges(patch.value, [...path, ...patch.path])),
    ),
  ];
}

const sources = [
  ['fromConnectionSecretKey', 'FromConnectionSecretKey'],
  ['fromFieldPath', 'FromFieldPath'],
  ['value', 'FromValue'],
] as const;

function connectionDetail(value: JsonObject, path: JsonPath): readonly ValueChange[] {
  const stated = textAt(value, 'type');
  const type = stated ?? sources.find(([field]) => value[field] !== undefined)?.[1];
  const key = textAt(value, 'fromConnectionSecretKey');
  return [
    ...(stated === undefined && type ? [{ path: [...path, 'type'], value: type }] : []),
    ...(value.name === undefined && key ? [{ path: [...path, 'name'], value: key }] : []),
  ];
}

function patchChanges(patch: JsonObject, path: JsonPath): readonly ValueChange[] {
  const options = valueAt(patch, ['policy', 'mergeOptions']);
  const merge = isObject(options)
    ? [
        { path: [...path, 'policy', 'toFieldPath'], value: mergePolicy(options) },
        { path: [...path, 'policy', 'mergeOptions'] },
      ]
    : [];
  return [
    ...merge,
    ...listSites(patch, ['transforms']).flatMap((each) => transformChanges(each.value, [...path, ...each.path])),
  ];
}

function mergePolicy(options: JsonObject): string {
  if (options.keepMapValues === true) return options.appendSlice === true ? 'MergeObjectsAppendArrays' : 'MergeObjects';
  return options.appendSlice === true ? 'ForceMergeObjectsAppendArrays' : 'ForceMergeObjects';
}

function transformChanges(transform: JsonObject, path: JsonPath): readonly ValueChange[] {
  const type = textAt(transform, 'type') ?? '';
  const settings = valueAt(transform, [type]);
  if (!isObject(settings)) return [];
  if (type === 'match')
    return listSites(settings, ['patterns']).flatMap((pattern) =>
      textAt(pattern.value, 'type')
        ? []
        : [{ path: [...path, type, ...pattern.path, 'type'], value: pattern.value.regexp ? 'regexp' : 'literal' }],
    );
  if (settings.type !== undefined) return [];
  if (type === 'math') return [{ path: [...path, type, 'type'], value: 'Multiply' }];
  if (type === 'string')
    return [{ path: [...path, type, 'type'], value: settings.convert === undefined ? 'Format' : 'Convert' }];
  return [];
}
