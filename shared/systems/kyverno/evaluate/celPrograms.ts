import { Environment } from '@marcbachmann/cel-js';
import { isList, isObject, type JsonObject, type JsonValue } from '../../../json.ts';
import { registerListFunctions, registerTextFunctions } from '../../../schema/cel/functions.ts';
import { registerFormats } from '../../../schema/cel/namedFormats.ts';
import { registerNetworks } from '../../../schema/cel/networks.ts';
import { Programs } from '../../../schema/cel/program.ts';
import { registerQuantities } from '../../../schema/cel/quantities.ts';
import { registerUrls } from '../../../schema/cel/urls.ts';
import type { CelValue } from '../../../schema/cel/values.ts';

/** Beyond as many steps an expression is left to the cluster. */
const mostSteps = 1_000_000;
const names = [
  'object',
  'oldObject',
  'request',
  'namespaceObject',
  'variables',
  'params',
  'images',
  'exceptions',
  'authorizer',
];

let kept: Programs | undefined;

/** The programs of policies: CEL with Kubernetes' extensions, over values without a schema. Made when first asked for. */
function programs(): Programs {
  if (kept) return kept;
  const environment = new Environment({ enableOptionalTypes: true });
  for (const name of names) environment.registerVariable(name, 'dyn');
  registerTextFunctions(environment);
  registerListFunctions(environment);
  registerQuantities(environment);
  registerNetworks(environment);
  registerUrls(environment);
  registerFormats(environment);
  kept = new Programs(environment);
  return kept;
}

/** The value of an expression, or why only the cluster can work it out. */
export type CelResult =
  | { readonly known: true; readonly value: unknown }
  | { readonly known: false; readonly why: string };

/** Works out an expression of a policy. `longest` is the greatest length of a list, map or text that it may see. */
export function evaluateCel(
  expression: string,
  context: Readonly<Record<string, CelValue>>,
  longest: number,
): CelResult {
  const program = programs().of(expression);
  if (typeof program === 'string') return { known: false, why: program };
  if (program.steps(longest) > mostSteps) return { known: false, why: 'it could take too long here' };
  try {
    return { known: true, value: program.run({ ...context }) };
  } catch (error) {
    return {
      known: false,
      why: error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'it ends in an error',
    };
  }
}

/** A value as CEL sees what has no schema: whole numbers are integers, texts stay texts. */
export function toDynamic(value: JsonValue): CelValue {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (isList(value)) return value.map(toDynamic);
  if (isObject(value)) return new Map(Object.entries(value).map(([key, one]) => [key, toDynamic(one)]));
  return value;
}

/** The greatest length of a list, map or text inside a value. */
export function longestIn(value: JsonObject | JsonValue): number {
  if (typeof value === 'string') return value.length;
  if (isList(value)) return value.reduce<number>((most, one) => Math.max(most, longestIn(one)), value.length);
  if (!isObject(value)) return 1;
  const all = Object.values(value);
  return all.reduce<number>((most, one) => Math.max(most, longestIn(one)), all.length);
}
