import type { Output } from '../../contract/port.ts';
import { isObject, type JsonObject, type JsonValue, textAt, valueAt } from '../../json.ts';
import { outputsOfTemplate } from '../outputTemplate.ts';
import { driverInputs } from './texts.ts';
import { outputsOfType } from './types.ts';

/** Types that a driver of Humanitec can make; drivers that are not listed make any. Source: Humanitec documentation. */
const driverTypes: readonly (readonly [RegExp, string])[] = [
  [/^humanitec\/k8s-cluster/, 'k8s-cluster'],
  [/^humanitec\/agent$/, 'agent'],
  [/^humanitec\/ingress$/, 'ingress'],
  [/^humanitec\/dns-wildcard$/, 'dns'],
  [/^humanitec\/volume-/, 'volume'],
  [/^humanitec\/hpa$/, 'horizontal-pod-autoscaler'],
];

/** The one type that a driver makes; undefined for drivers that make any, and for those that nobody knows. */
export function typeOfDriver(driver: string): string | undefined {
  return driverTypes.find(([pattern]) => pattern.test(driver))?.[1];
}

/** The outputs of a Definition by its driver; undefined where they can't be told offline. */
export function outputsOf(definition: JsonObject): readonly Output[] | undefined {
  const type = textAt(definition, 'entity', 'type') ?? '';
  const inputs = valueAt(definition, driverInputs);
  switch (textAt(definition, 'entity', 'driver_type')) {
    case 'humanitec/echo':
      return echoOutputs(inputs);
    case 'humanitec/template':
      return templateOutputs(inputs, type);
    case 'humanitec/terraform':
      return terraformOutputs(inputs) ?? outputsOfType(type);
    default:
      return outputsOfType(type);
  }
}

/** Echo gives back what it is given. */
function echoOutputs(inputs: JsonValue | undefined): readonly Output[] | undefined {
  const open = valueAt(inputs, ['values']);
  if (open !== undefined && !isObject(open)) return undefined;
  const secret = { ...objectOf(valueAt(inputs, ['secrets'])), ...objectOf(valueAt(inputs, ['secret_refs'])) };
  return [
    ...Object.keys(objectOf(open)).map((name): Output => ({ name, secret: false, source: 'declared' })),
    ...Object.keys(secret).map((name): Output => ({ name, secret: true, source: 'declared' })),
  ];
}

function templateOutputs(inputs: JsonValue | undefined, type: string): readonly Output[] | undefined {
  const templates = valueAt(inputs, ['values', 'templates']);
  // A template of a workload changes its manifest, and has nothing to give back.
  if (type === 'workload') return [];
  if (!isObject(templates)) return undefined;
  const open = keysOf(templates.outputs);
  const secrets = keysOf(templates.secrets);
  if (!open || !secrets) return undefined;
  return [
    ...open.map((output) => ({ ...output, secret: false })),
    ...secrets.map((output) => ({ ...output, secret: true })),
  ];
}

/** A template is a text, or a map whose values are texts. */
function keysOf(template: JsonValue | undefined): readonly Output[] | undefined {
  if (template === undefined) return [];
  if (isObject(template))
    return Object.keys(template).map((name): Output => ({ name, secret: false, source: 'inferred' }));
  if (typeof template !== 'string' || computedKeys.test(template)) return undefined;
  return outputsOfTemplate(template);
}

const computedKeys = /\{\{-?\s*range\b|^\s*\{\{[^}]*\}\}\S*\s*:/m;

/** The `output` blocks of a script that stands in the Definition itself. */
function terraformOutputs(inputs: JsonValue | undefined): readonly Output[] | undefined {
  const script = textAt(inputs, 'values', 'script');
  if (script === undefined) return undefined;
  return [...script.matchAll(/^[ \t]*output\s+"([^"]+)"\s*\{([^}]*)\}/gm)].map(
    ([, name = '', body = '']): Output => ({
      name,
      secret: /\bsensitive\s*=\s*true\b/.test(body),
      source: 'inferred',
    }),
  );
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}
