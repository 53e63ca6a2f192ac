import type { Output, PortType } from '../contract/port.ts';
import { portType, resourceTypes, wellKnownOutputs } from '../contract/portTypes.ts';
import type { Schema } from '../schema/schema.ts';

const known: ReadonlySet<PortType> = new Set(resourceTypes.map((resource) => resource.type));

/**
 * The resource type that a platform API offers, out of the names that its definition gives it, best first: the first
 * that is a well-known type (`postgres` for `postgresql`), else the first.
 */
export function resourceTypeOf(names: readonly string[]): PortType {
  const types = names.map(portType);
  return types.find((type) => known.has(type)) ?? types[0] ?? '';
}

/**
 * The outputs of a platform API: those that its annotation `entresol.dev/outputs` states, those of its status, and the
 * well-known ones of its type, in that order; undefined where none is known.
 */
export function apiOutputs(
  type: PortType,
  annotations: Readonly<Record<string, string>>,
  status: Schema | undefined,
  more: readonly Output[] = [],
): readonly Output[] | undefined {
  const byName = new Map<string, Output>();
  const all = [...declaredOutputs(annotations), ...more, ...schemaOutputs(status), ...(wellKnownOutputs(type) ?? [])];
  for (const output of all) if (!byName.has(output.name)) byName.set(output.name, output);
  return byName.size === 0 ? undefined : [...byName.values()];
}

/**
 * Outputs stated by the annotation `entresol.dev/outputs`: names with commas between them, `!` behind those that are
 * secret ("host, port, password!"). For APIs whose own format can't say what a request gives back.
 */
export function declaredOutputs(annotations: Readonly<Record<string, string>>): readonly Output[] {
  return (annotations['entresol.dev/outputs'] ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => /^[\w.-]+!?$/.test(word))
    .map((word) => ({ name: word.replace(/!$/, ''), secret: word.endsWith('!'), source: 'declared' }));
}

const deepest = 4;

/** The fields of a `status` schema as outputs, nested ones with dots; those that every controller writes left out. */
export function schemaOutputs(status: Schema | undefined, prefix = '', depth = 0): readonly Output[] {
  if (!status?.properties || depth > deepest) return [];
  return Object.entries(status.properties).flatMap(([field, schema]): readonly Output[] => {
    if (depth === 0 && (field === 'conditions' || field === 'observedGeneration')) return [];
    const name = `${prefix}${field}`;
    const { description } = schema;
    const own: Output = { name, secret: false, source: 'declared', schema, ...(description ? { description } : {}) };
    return [own, ...schemaOutputs(schema, `${name}.`, depth + 1)];
  });
}
