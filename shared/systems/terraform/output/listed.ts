import {
  isObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  listAt,
  objectAt,
  textAt,
  valueAt,
} from '../../../json.ts';
import { localFolder } from '../module/module.ts';
import { masked, sensitivePaths } from './masked.ts';

/** A resource as a plan or a state lists it, without its sensitive values. */
export interface ListedResource {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly mode: string;
  /** Address of the module call that it stands in; undefined in the root module. */
  readonly module?: string;
  /** What is planned, in words; undefined in a state. */
  readonly action?: string;
  readonly value: JsonObject;
  readonly path: JsonPath;
  /** Where sensitive values stand in clear text. */
  readonly sensitive: readonly JsonPath[];
}

/** The resources of a plan, in its order. */
export function plannedResources(plan: JsonValue): readonly ListedResource[] {
  return listAt(plan, 'resource_changes').flatMap((entry, index) => {
    if (!isObject(entry)) return [];
    const path = ['resource_changes', index];
    const change = objectAt(entry, 'change');
    const { before, after } = change;
    const sides = [
      { side: 'before', value: before, marks: change.before_sensitive },
      { side: 'after', value: after, marks: change.after_sensitive },
    ];
    return listed(entry, path, {
      action: actionWords(listAt(change, 'actions')),
      value: {
        address: textAt(entry, 'address') ?? '',
        actions: listAt(change, 'actions'),
        ...(typeof entry.action_reason === 'string' ? { action_reason: entry.action_reason } : {}),
        before: masked(before, change.before_sensitive),
        after: masked(after, change.after_sensitive),
      },
      sensitive: sides.flatMap(({ side, value, marks }) =>
        sensitivePaths(value, marks).map((inner) => [...path, 'change', side, ...inner]),
      ),
    });
  });
}

/** The resources of a state, those of called modules behind those of their caller. */
export function storedResources(state: JsonValue): readonly ListedResource[] {
  return [...resourcesOf(state, ['values', 'root_module'], 0)];
}

function* resourcesOf(state: JsonValue, at: JsonPath, depth: number): Iterable<ListedResource> {
  const module = valueAt(state, at);
  if (depth > deepest || !isObject(module)) return;
  for (const [index, entry] of listAt(module, 'resources').entries()) {
    if (!isObject(entry)) continue;
    const path = [...at, 'resources', index];
    const inner = sensitivePaths(entry.values, entry.sensitive_values);
    yield* listed({ ...entry, module_address: module.address ?? null }, path, {
      value: { address: textAt(entry, 'address') ?? '', values: masked(entry.values, entry.sensitive_values) },
      sensitive: inner.map((one) => [...path, 'values', ...one]),
    });
  }
  for (const index of listAt(module, 'child_modules').keys())
    yield* resourcesOf(state, [...at, 'child_modules', index], depth + 1);
}

const deepest = 30;

function listed(
  entry: JsonObject,
  path: JsonPath,
  rest: Pick<ListedResource, 'action' | 'value' | 'sensitive'>,
): readonly ListedResource[] {
  const address = textAt(entry, 'address');
  const type = textAt(entry, 'type');
  const name = textAt(entry, 'name');
  const module = textAt(entry, 'module_address');
  if (!address || !type || !name) return [];
  const mode = textAt(entry, 'mode') ?? 'managed';
  return [{ address, type, name, mode, path, ...(module ? { module } : {}), ...rest }];
}

/** Source: Terraform internals, "Change Representation". */
function actionWords(actions: readonly JsonValue[]): string {
  switch (actions.join()) {
    case 'no-op':
      return 'no change';
    case 'update':
      return 'change in place';
    case 'delete,create':
      return 'replace';
    case 'create,delete':
      return 'replace, new one first';
    default:
      return actions.join(', ') || 'no change';
  }
}

/** The folder whose files a resource is written in, as far as the plan's configuration tells. */
export function folderOfModule(plan: JsonValue, file: string, module: string | undefined): string | undefined {
  let folder: string | undefined = file.slice(0, Math.max(file.lastIndexOf('/'), 0));
  let at: JsonPath = ['configuration', 'root_module'];
  for (const [, call = ''] of (module ?? '').matchAll(/(?:^|\.)module\.([\w-]+)(?:\[[^\]]*\])?/g)) {
    at = [...at, 'module_calls', call];
    const source = textAt(plan, ...at, 'source');
    folder =
      source === undefined || folder === undefined
        ? undefined
        : localFolder(`${folder && `${folder}/`}main.tf`, source);
    at = [...at, 'module'];
  }
  return folder;
}
