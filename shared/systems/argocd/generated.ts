import { isList, isObject, type JsonObject, type JsonValue, objectAt, textAt, valueAt } from '../../json.ts';
import { generate, type Parameters, parameter } from './generators.ts';

/** An Application that an ApplicationSet makes. Texts with `*` hold something that only the cluster or the repository knows. */
export interface GeneratedApplication {
  readonly name: string;
  readonly spec: JsonObject;
  readonly known: boolean;
}

const action = /\{\{-?\s*([^}]*?)\s*-?\}\}/g;

/** The Applications that an ApplicationSet makes as far as its generators can be run without a cluster, and whether those are all. */
export function generatedApplications(set: JsonValue): {
  readonly applications: readonly GeneratedApplication[];
  readonly complete: boolean;
} {
  const { sets, complete } = generate(objectAt(set, 'spec'));
  const go = valueAt(set, ['spec', 'goTemplate']) === true;
  const template = objectAt(set, 'spec', 'template');
  const applications = sets.map((parameters) => {
    const filled = fill(template, parameters, go);
    const name = textAt(filled, 'metadata', 'name') ?? '';
    return { name, spec: objectAt(filled, 'spec'), known: !name.includes('*') };
  });
  return { applications, complete };
}

function fill(value: JsonValue, parameters: Parameters, go: boolean): JsonValue {
  if (typeof value === 'string') return fillText(value, parameters, go);
  if (isList(value)) return value.map((item) => fill(item, parameters, go));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fill(member, parameters, go)]));
}

function fillText(text: string, parameters: Parameters, go: boolean): string {
  if (!text.includes('{{')) return text;
  return text.replace(action, (_whole, expression: string) => {
    const name = go ? expression.replace(/^\./, '') : expression;
    // Pipes and functions of Go templates are not run.
    if (!/^[\w.-]+$/.test(name)) return '*';
    const value = parameter(parameters, name);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
    return isObject(value) ? (textAt(value, 'path') ?? '*') : '*';
  });
}
