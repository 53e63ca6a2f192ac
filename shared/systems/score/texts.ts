import { isList, isObject, type JsonObject, type JsonPath, type JsonValue, objectAt } from '../../json.ts';

/** A text of a workload that Score expands, and what kind of field it stands in. */
export interface ExpandedText {
  readonly text: string;
  readonly path: JsonPath;
  readonly field: 'variable' | 'file' | 'volume' | 'param';
  /** The container or the resource that it belongs to. */
  readonly of: string;
}

/** The texts in which placeholders are expanded: variables, file contents, volume sources and params. */
export function* expandedTexts(workload: JsonObject): Iterable<ExpandedText> {
  for (const [name, container] of Object.entries(objectAt(workload, 'containers'))) {
    const at: JsonPath = ['containers', name];
    for (const [variable, text] of Object.entries(objectAt(container, 'variables')))
      if (typeof text === 'string') yield { text, path: [...at, 'variables', variable], field: 'variable', of: name };
    for (const [key, file] of members(container, 'files')) yield* fileTexts(file, [...at, 'files', key], name);
    for (const [key, volume] of members(container, 'volumes')) {
      const path = [...at, 'volumes', key, 'source'];
      if (isObject(volume) && typeof volume.source === 'string')
        yield { text: volume.source, path, field: 'volume', of: name };
    }
  }
  for (const [name, resource] of Object.entries(objectAt(workload, 'resources'))) {
    if (!isObject(resource)) continue;
    for (const [text, path] of textsUnder(resource.params, ['resources', name, 'params']))
      yield { text, path, field: 'param', of: name };
  }
}

/** The texts that are taken as they are, where a placeholder is most likely a mistake. Commands and arguments are among them. */
export function* literalTexts(workload: JsonObject): Iterable<readonly [string, JsonPath]> {
  yield* textsUnder(workload.metadata, ['metadata']);
  yield* textsUnder(workload.service, ['service']);
  for (const [name, container] of Object.entries(objectAt(workload, 'containers'))) {
    if (!isObject(container)) continue;
    const at: JsonPath = ['containers', name];
    for (const field of ['image', 'command', 'args', 'resources', 'livenessProbe', 'readinessProbe'])
      yield* textsUnder(container[field], [...at, field]);
    for (const [key, volume] of members(container, 'volumes'))
      if (isObject(volume) && typeof volume.path === 'string') yield [volume.path, [...at, 'volumes', key, 'path']];
  }
}

/** The members of `files` or `volumes`, in the map form or the older list form, each with its key or index. */
export function members(
  container: JsonValue | undefined,
  field: 'files' | 'volumes',
): readonly (readonly [string | number, JsonValue])[] {
  const value = isObject(container) ? container[field] : undefined;
  if (isList(value)) return value.map((member, index) => [index, member] as const);
  return isObject(value) ? Object.entries(value) : [];
}

function* fileTexts(file: JsonValue, path: JsonPath, of: string): Iterable<ExpandedText> {
  if (!isObject(file) || file.noExpand === true) return;
  for (const [text, at] of textsUnder(file.content, [...path, 'content'])) yield { text, path: at, field: 'file', of };
}

function* textsUnder(value: JsonValue | undefined, path: JsonPath): Iterable<readonly [string, JsonPath]> {
  if (typeof value === 'string') yield [value, path];
  else if (isList(value)) for (const [index, item] of value.entries()) yield* textsUnder(item, [...path, index]);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) yield* textsUnder(item, [...path, key]);
}
