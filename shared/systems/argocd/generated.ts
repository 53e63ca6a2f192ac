import { isList, isObject, type JsonObject, type JsonValue, objectAt, textAt, valueAt } from '../../json.ts';
import { generate, type Parameters, parameter, type Surroundings } from './generators.ts';

/** An Application that an ApplicationSet makes. Texts with `*` hold something that only the cluster or the repository knows. */
export interface GeneratedApplication {
  readonly name: string;
  readonly spec: JsonObject;
  readonly metadata: JsonObject;
  readonly known: boolean;
}

const action = /\{\{-?\s*([^}]*?)\s*-?\}\}/g;

/** The Applications that an ApplicationSet makes as far as its generators can be run without a cluster, and whether those are all. */
export function generatedApplications(
  set: JsonValue,
  around?: Surroundings,
): {
  readonly applications: readonly GeneratedApplication[];
  readonly complete: boolean;
} {
  const { sets, complete } = generate(objectAt(set, 'spec'), around);
  const go = valueAt(set, ['spec', 'goTemplate']) === true;
  const template = objectAt(set, 'spec', 'template');
  const applications = sets.map((parameters) => {
    const filled = fill(template, withValues(parameters, go), go);
    const name = textAt(filled, 'metadata', 'name') ?? '';
    return { name, spec: objectAt(filled, 'spec'), metadata: objectAt(filled, 'metadata'), known: !name.includes('*') };
  });
  return { applications, complete };
}

/** Without goTemplate a segment of the path is written `path[0]`. */
function plainName(expression: string): string {
  return expression.replace(/^path\[(\d+)\]$/, 'path.segments[$1]');
}

/** The values of a generator may name its other parameters. */
function withValues(parameters: Parameters, go: boolean): Parameters {
  return isObject(parameters.values) ? { ...parameters, values: fill(parameters.values, parameters, go) } : parameters;
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
    const indexed = go ? /^index\s+\.([\w.]+)\s+(\d+)$/.exec(expression) : undefined;
    const name = indexed ? `${indexed[1]}.${indexed[2]}` : go ? expression.replace(/^\./, '') : plainName(expression);
    // Pipes and functions of Go templates are not run.
    if (!/^[\w.[\]-]+$/.test(name)) return '*';
    const value = parameter(parameters, name);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
    return isObject(value) ? (textAt(value, 'path') ?? '*') : '*';
  });
}
