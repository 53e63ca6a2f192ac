import type { Element } from '../../../graph/element.ts';
import { isList, isObject, type JsonObject, type JsonPath, type JsonValue, objectAt } from '../../../json.ts';
import type { Rule, RuleReport } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { propertiesOf } from '../jsonSchemaWalk.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

const ordered = (order: string) => bundle({ more: `ui:\n  ui:order: ${order}\n` });

/** An order of fields that does not fit the fields. */
export const uiOrder: Rule = {
  code: 'massdriver/ui-order',
  severity: 'error',
  title: 'Order of fields that does not fit',
  why: 'The form is not drawn when ui:order names an unknown field, one twice, or leaves fields out without "*".',
  source: 'Massdriver documentation, Bundle YAML Specification: ui; react-jsonschema-form, uiSchema: ui:order',
  examples: { bad: { 'massdriver.yaml': ordered('[sise, "*"]') }, good: { 'massdriver.yaml': ordered('[size, "*"]') } },
  *check({ element }) {
    if (isBundle(element)) yield* ordersIn(element, element.value.ui, objectAt(element.value, 'params'), ['ui']);
  },
};

function* ordersIn(
  element: Element,
  ui: JsonValue | undefined,
  schema: JsonObject,
  path: JsonPath,
): Iterable<RuleReport> {
  if (!isObject(ui) || path.length > 20) return;
  const { names, open } = propertiesOf(schema);
  if (isList(ui['ui:order']) && !open)
    yield* faultsOf(element, ui['ui:order'], [...names.keys()], [...path, 'ui:order']);
  for (const [key, inner] of Object.entries(ui)) {
    const next = key === 'items' && isObject(schema.items) ? schema.items : names.get(key);
    if (!key.startsWith('ui:') && isObject(next)) yield* ordersIn(element, inner, next, [...path, key]);
  }
}

function* faultsOf(
  element: Element,
  order: readonly JsonValue[],
  names: readonly string[],
  path: JsonPath,
): Iterable<RuleReport> {
  const seen = new Set<JsonValue>();
  for (const [index, name] of order.entries()) {
    const at = [...path, index];
    const again = seen.has(name);
    seen.add(name);
    if (again)
      yield {
        message: `${String(name)} stands in the order twice.`,
        place: placeIn(element, at),
        fixes: [removeFix(element, at, 'Take the second one out')],
      };
    else if (name !== '*' && typeof name === 'string' && !names.includes(name))
      yield {
        message: `There is no field ${name} here${didYouMean(nearestNames(name, names)) || '.'}`,
        place: placeIn(element, at),
        fixes: [removeFix(element, at, `Take ${name} out`)],
      };
  }
  const left = names.filter((name) => !seen.has(name));
  if (left.length > 0 && !seen.has('*'))
    yield {
      message: `The order leaves out ${left.join(', ')}. Add them, or "*" for the rest.`,
      place: placeIn(element, path, 'key'),
    };
}
