import {
  isList,
  isObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
  listAt,
  objectAt,
  textAt,
  valueAt,
} from '../../json.ts';
import { textsOf } from '../kubernetes/header.ts';
import { listSites } from '../sites.ts';

/** An object that a ResourceSet makes, and the template in `spec.resources` that it is made from. */
export interface MadeObject {
  readonly value: JsonObject;
  readonly path: JsonPath;
}

/**
 * The objects that a ResourceSet makes of its templates with each set of inputs. What a template's functions would give is
 * left out, and so is an object whose name, namespace or exclusion can't be told. Two templates that give the same object
 * make one. Source: Flux Operator, ResourceSet API: `spec.resources`, "Resource deduplication", "Common metadata".
 */
export function madeObjects(set: JsonObject, inputs: readonly JsonObject[]): readonly MadeObject[] {
  const common = objectAt(set, 'spec', 'commonMetadata');
  const made = new Map<string, MadeObject>();
  for (const input of inputs)
    for (const { value: template, path } of listSites(set, ['spec', 'resources'])) {
      const value = filled(template, input);
      if (!isObject(value) || excluded(template, value) || !told(template, value)) continue;
      const key = JSON.stringify([
        value.apiVersion,
        value.kind,
        textAt(value, 'metadata', 'namespace'),
        textAt(value, 'metadata', 'name'),
      ]);
      if (!made.has(key)) made.set(key, { value: withMetadata(value, common), path });
    }
  return [...made.values()];
}

/** The inputs that a ResourceSet states; undefined where it mixes those of several providers into sets of its own. */
export function statedInputs(set: JsonObject): readonly JsonObject[] | undefined {
  if (textAt(set, 'spec', 'inputStrategy', 'name') === 'Permute') return undefined;
  const stated = listAt(set, 'spec', 'inputs').filter(isObject);
  const none = stated.length === 0 && listAt(set, 'spec', 'inputsFrom').length === 0;
  // Templates of a set without any inputs are applied once, as they are.
  return none ? [{}] : stated;
}

const reconcile: JsonPath = ['metadata', 'annotations', 'fluxcd.controlplane.io/reconcile'];

function excluded(template: JsonValue, value: JsonObject): boolean {
  const says = valueAt(value, reconcile);
  return says === 'disabled' || (says === undefined && valueAt(template, reconcile) !== undefined);
}

/** True when everything that says which object it is could be filled in. */
function told(template: JsonValue, value: JsonObject): boolean {
  const names: readonly (readonly string[])[] = [['apiVersion'], ['kind'], ['metadata', 'name']];
  if (!names.every((path) => textAt(value, ...path))) return false;
  return (
    valueAt(template, ['metadata', 'namespace']) === undefined || textAt(value, 'metadata', 'namespace') !== undefined
  );
}

function withMetadata(value: JsonObject, common: JsonObject): JsonObject {
  const metadata = objectAt(value, 'metadata');
  const merged = Object.fromEntries(
    ['labels', 'annotations'].flatMap((field) => {
      const all = { ...objectAt(metadata, field), ...textsOf(common[field]) };
      return Object.keys(all).length > 0 ? [[field, all]] : [];
    }),
  );
  return { ...value, metadata: { ...metadata, ...merged } };
}

/** A template with its actions filled in; undefined where one needs more than the inputs. */
function filled(value: JsonValue, inputs: JsonObject): JsonValue | undefined {
  if (typeof value === 'string') return filledText(value, inputs);
  if (isList(value)) return value.flatMap((item) => filled(item, inputs) ?? []);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      const result = filled(member, inputs);
      return result === undefined ? [] : [[key, result]];
    }),
  );
}

const actions = /<<-?\s*(.*?)\s*-?>>/g;

function filledText(text: string, inputs: JsonObject): JsonValue | undefined {
  const found = [...text.matchAll(actions)];
  const [only] = found;
  if (!only) return text;
  if (only[0] === text.trim()) return evaluated(only[1] ?? '', inputs);
  const values = found.map(([, expression]) => evaluated(expression ?? '', inputs));
  if (values.some((value) => value === undefined || typeof value === 'object')) return undefined;
  let at = 0;
  return text.replace(actions, () => String(values[at++]));
}

/** The value of `inputs.app.version | quote`; undefined for what the inputs lack and for functions that are not run. */
function evaluated(expression: string, inputs: JsonObject): JsonValue | undefined {
  const [name = '', ...functions] = expression.split('|').map((part) => part.trim());
  if (!/^inputs(\.\w+)+$/.test(name)) return undefined;
  const value = valueAt(inputs, name.split('.').slice(1));
  return functions.reduce<JsonValue | undefined>((result, call) => applied(call, result), value);
}

function applied(call: string, value: JsonValue | undefined): JsonValue | undefined {
  if (value === undefined || value === null) return undefined;
  // A value put in as YAML is that value.
  if (call === 'toYaml' || /^n?indent \d+$/.test(call)) return value;
  if (typeof value === 'object') return undefined;
  if (call === 'quote' || call === 'squote' || call === 'toString') return String(value);
  if (call === 'lower') return String(value).toLowerCase();
  if (call === 'upper') return String(value).toUpperCase();
  if (call === 'int') return Number.isFinite(Number(value)) ? Math.trunc(Number(value)) : undefined;
  if (call === 'bool') return String(value) === 'true';
  return undefined;
}
