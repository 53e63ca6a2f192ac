import { isObject, type JsonArray, type JsonValue } from '../json.ts';
import type { SchemaNode } from './compile.ts';
import { keyOf } from './equal.ts';
import { labelOf, quoted } from './problem.ts';
import type { Walk } from './walk.ts';

/** Size of a list, and that no two items are the same where the schema wants them apart. */
export function checkList(walk: Walk, node: SchemaNode, list: JsonArray): void {
  const { minItems, maxItems, uniqueItems, contains } = node.schema;
  if (minItems !== undefined && list.length < minItems) {
    const message = `${labelOf(walk.path)} must have at least ${minItems} items, not ${list.length}`;
    walk.report({ code: 'bounds', message, expected: `at least ${minItems} items` });
  }
  if (maxItems !== undefined && list.length > maxItems) {
    const message = `${labelOf(walk.path)} must have at most ${maxItems} items, not ${list.length}`;
    walk.report({ code: 'bounds', message, expected: `at most ${maxItems} items` });
  }
  if (contains !== undefined) checkContains(walk, node, list);
  const isKeyed =
    node.dialect === 'custom-resource' || (node.dialect === 'built-in' && walk.options.request === 'apply');
  const kind = isKeyed ? node.schema['x-kubernetes-list-type'] : undefined;
  if (kind === 'map') checkMapList(walk, node, list);
  else if (uniqueItems === true || kind === 'set') reportSame(walk, list, (item) => keyOf(item), quoted);
}

function checkContains(walk: Walk, node: SchemaNode, list: JsonArray): void {
  const { contains } = node.schema;
  if (contains === undefined) return;
  const wanted = node.nested(contains);
  if (list.some((item) => walk.attempt(wanted, item).answer !== 'no')) return;
  walk.report({
    code: 'combination',
    message: `${labelOf(walk.path)} must contain at least one item of the required form`,
  });
}

function checkMapList(walk: Walk, node: SchemaNode, list: JsonArray): void {
  const names = node.schema['x-kubernetes-list-map-keys'] ?? [];
  const keysOf = (item: JsonValue) =>
    names.map((name) => {
      const given = isObject(item) && Object.hasOwn(item, name) ? item[name] : undefined;
      return given ?? node.items?.property(name)?.default;
    });
  for (const [i, item] of list.entries()) {
    if (!isObject(item) && item !== null && node.items?.types !== 64) {
      walk.report(
        { code: 'type', message: `${labelOf([...walk.path, i])} must be an object`, expected: 'an object' },
        i,
      );
    }
  }
  reportSame(
    walk,
    list,
    (item) =>
      keysOf(item)
        .map((key) => (key === undefined ? '' : keyOf(key)))
        .join(','),
    (item) =>
      keysOf(item)
        .map((key, i) => `${names[i]} ${key === undefined ? 'not given' : quoted(key)}`)
        .join(', '),
  );
}

function reportSame(
  walk: Walk,
  list: JsonArray,
  key: (item: JsonValue) => string,
  words: (item: JsonValue) => string,
): void {
  if (list.length < 2) return;
  const first = new Map<string, number>();
  for (const [i, item] of list.entries()) {
    const text = key(item);
    const before = first.get(text);
    if (before === undefined) first.set(text, i);
    else {
      const message = `${labelOf([...walk.path, i])} is a duplicate of item ${before}: ${words(item)}`;
      walk.report({ code: 'duplicate', message }, i);
    }
  }
}
