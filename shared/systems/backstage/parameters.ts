import { isList, isObject, type JsonObject, type JsonPath, type JsonValue, listAt, textAt } from '../../json.ts';
import { readSchema, type Schema } from '../../schema/schema.ts';

/** One page of a Template's form. */
export interface ParameterPage {
  readonly value: JsonObject;
  readonly path: JsonPath;
}

/** A parameter with the place of its schema. */
export interface Parameter {
  readonly name: string;
  readonly schema: JsonObject;
  readonly path: JsonPath;
}

const root: JsonPath = ['spec', 'parameters'];

/** The pages of a Template's form: `spec.parameters` is one page or a list of them. */
export function pagesOf(template: JsonObject): readonly ParameterPage[] {
  const spec = isObject(template.spec) ? template.spec : {};
  const { parameters } = spec;
  if (isObject(parameters)) return [{ value: parameters, path: root }];
  if (!isList(parameters)) return [];
  return parameters.flatMap((value, index) => (isObject(value) ? [{ value, path: [...root, index] }] : []));
}

/** The parameters of a page, also those that only appear when others are filled in (`dependencies`, `allOf`, `oneOf`). */
export function parametersOf(page: ParameterPage): readonly Parameter[] {
  return parametersIn(page.value, page.path, 0);
}

const deepest = 6;

function parametersIn(schema: JsonValue | undefined, path: JsonPath, depth: number): readonly Parameter[] {
  if (!isObject(schema) || depth > deepest) return [];
  const own = isObject(schema.properties)
    ? Object.entries(schema.properties).flatMap(([name, value]) =>
        isObject(value) ? [{ name, schema: value, path: [...path, 'properties', name] }] : [],
      )
    : [];
  const more: (readonly Parameter[])[] = [];
  for (const key of ['then', 'else', 'if'])
    more.push(parametersIn(schema[key], [...path, key], depth + 1).filter(() => key !== 'if'));
  for (const key of ['allOf', 'oneOf', 'anyOf'])
    for (const [index, item] of listAt(schema, key).entries())
      more.push(parametersIn(item, [...path, key, index], depth + 1));
  if (isObject(schema.dependencies))
    for (const [name, item] of Object.entries(schema.dependencies))
      more.push(parametersIn(item, [...path, 'dependencies', name], depth + 1));
  return [...own, ...more.flat()];
}

/** Every parameter of a Template. */
export function allParameters(template: JsonObject): readonly Parameter[] {
  return pagesOf(template).flatMap(parametersOf);
}

/** The form of a Template as one schema, or undefined when it asks for nothing. */
export function formSchema(template: JsonObject): Schema | undefined {
  const parameters = allParameters(template);
  if (parameters.length === 0) return undefined;
  const required = pagesOf(template)
    .flatMap((page) => listAt(page.value, 'required'))
    .filter((name) => typeof name === 'string');
  const properties = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]));
  return readSchema({ type: 'object', properties, ...(required.length > 0 ? { required } : {}) });
}

/** The value that an expression has when nobody changes the form: `${{ parameters.kind }}` by the parameter's default. */
export function withDefaults(template: JsonObject, text: string): string {
  const whole = /^\$\{\{\s*parameters\.([A-Za-z_]\w*)\s*\}\}$/.exec(text);
  if (!whole) return text;
  const parameter = allParameters(template).find(({ name }) => name === whole[1]);
  return textAt(parameter?.schema, 'default') ?? text;
}
