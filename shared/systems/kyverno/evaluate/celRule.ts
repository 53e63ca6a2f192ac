import { isObject, type JsonObject, type JsonValue, textAt } from '../../../json.ts';
import type { CelValue } from '../../../schema/cel/values.ts';
import { listSites } from '../../sites.ts';
import { evaluateCel, longestIn, toDynamic } from './celPrograms.ts';
import type { Subject } from './classicRule.ts';
import { broken, holds, type Outcome, skipped, unknown } from './outcome.ts';

/** What a policy in CEL demands: conditions under which it counts, named values, and what must be true. */
export interface CelDemand {
  readonly conditions: JsonValue | undefined;
  readonly variables: JsonValue | undefined;
  readonly validations: JsonValue | undefined;
}

/** The demand of a ValidatingPolicy, or of the `cel` form of an older rule. */
export function celDemand(rule: JsonObject): CelDemand | undefined {
  if (isObject(rule.spec) && rule.spec.validations !== undefined)
    return {
      conditions: rule.spec.matchConditions,
      variables: rule.spec.variables,
      validations: rule.spec.validations,
    };
  const cel = isObject(rule.validate) ? rule.validate.cel : undefined;
  if (!isObject(cel)) return undefined;
  return { conditions: rule.celPreconditions, variables: cel.variables, validations: cel.expressions };
}

/** Holds one object against a demand. `home` is the Namespace object that it lies in, when the blueprint has it. */
export function fitsCelDemand(
  demand: CelDemand,
  subject: Subject,
  kind: JsonObject,
  home: JsonObject | undefined,
): Outcome {
  const { object, namespace, name } = subject;
  const longest = longestIn(object);
  const context: Record<string, CelValue> = {
    object: toDynamic(object),
    request: toDynamic({ operation: 'CREATE', name, namespace: namespace ?? '', kind, object }),
    variables: new Map<string, CelValue>(),
    ...(home ? { namespaceObject: toDynamic(home) } : {}),
  };
  for (const expression of expressions(demand.conditions)) {
    const result = evaluateCel(expression, context, longest);
    if (!result.known) return unknown(result.why);
    if (result.value !== true) return skipped;
  }
  context.variables = variablesOf(demand.variables, context, longest);
  for (const { value } of listSites({ list: demand.validations ?? [] }, ['list'])) {
    const expression = textAt(value, 'expression');
    if (expression === undefined) continue;
    const result = evaluateCel(expression, context, longest);
    if (!result.known) return unknown(result.why);
    if (result.value === true) continue;
    if (result.value !== false) return unknown('it gives neither true nor false');
    return broken([], messageOf(value, context, longest) ?? `${oneLine(expression)} must be true`);
  }
  return holds;
}

function expressions(list: JsonValue | undefined): readonly string[] {
  return listSites({ list: list ?? [] }, ['list']).flatMap(({ value }) => textAt(value, 'expression') ?? []);
}

/** A variable that only the cluster can work out is left out: whoever reads it is then unknown as well. */
function variablesOf(list: JsonValue | undefined, context: Record<string, CelValue>, longest: number): CelValue {
  const known = new Map<string, CelValue>();
  for (const { value } of listSites({ list: list ?? [] }, ['list'])) {
    const name = textAt(value, 'name');
    const expression = textAt(value, 'expression');
    if (name === undefined || expression === undefined) continue;
    const result = evaluateCel(expression, { ...context, variables: known }, longest);
    if (result.known && isCelValue(result.value)) known.set(name, result.value);
  }
  return known;
}

function isCelValue(value: unknown): value is CelValue {
  return value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';
}

function messageOf(validation: JsonObject, context: Record<string, CelValue>, longest: number): string | undefined {
  const expression = textAt(validation, 'messageExpression');
  const result = expression === undefined ? undefined : evaluateCel(expression, context, longest);
  if (result?.known && typeof result.value === 'string' && result.value.trim() !== '') return oneLine(result.value);
  const message = textAt(validation, 'message');
  return message === undefined ? undefined : oneLine(message);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
