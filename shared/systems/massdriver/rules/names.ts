import { isList, type JsonObject, listAt, objectAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { propertiesOf, type SchemaSite, schemasIn } from '../jsonSchemaWalk.ts';
import { schemaOfType } from '../kinds.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

/** A name that is an input and a connection at once. */
export const nameClash: Rule = {
  code: 'massdriver/name-clash',
  severity: 'error',
  title: 'Input and connection of one name',
  why: 'Both become variables of the same name in the module. Rename one of them; md_metadata is taken as well.',
  source: 'app-and-orchestrators 2, MD3',
  examples: {
    bad: { 'massdriver.yaml': bundle({ connections: '  properties:\n    size: { $ref: aws-vpc }\n' }) },
    good: { 'massdriver.yaml': bundle({ connections: '  properties:\n    network: { $ref: aws-vpc }\n' }) },
  },
  *check({ element }) {
    if (!isBundle(element)) return;
    const params = Object.keys(objectAt(element.value, 'params', 'properties'));
    const connections = Object.keys(objectAt(element.value, 'connections', 'properties'));
    for (const name of connections)
      if (params.includes(name))
        yield {
          message: `${name} is a connection and a parameter: both become the variable ${name}. Rename one.`,
          place: placeIn(element, ['connections', 'properties', name], 'key'),
        };
    for (const [side, names] of [
      ['params', params],
      ['connections', connections],
    ] as const)
      if (names.includes('md_metadata'))
        yield {
          message: 'md_metadata is the name of what Massdriver itself hands in. Choose another name.',
          place: placeIn(element, [side, 'properties', 'md_metadata'], 'key'),
        };
  },
};

/** A name under `required` that no property has. */
export const requiredUnknown: Rule = {
  code: 'massdriver/required-unknown',
  severity: 'error',
  title: 'Required name without a property',
  why: 'The form can never be filled in. Add the property, or take the name out of required.',
  source: 'app-and-orchestrators 2, MD4',
  examples: {
    bad: { 'massdriver.yaml': bundle({ params: '  required: [sise]\n  properties:\n    size: { type: integer }\n' }) },
    good: { 'massdriver.yaml': bundle({}) },
  },
  *check({ element }) {
    const roots = isBundle(element)
      ? (['params', 'connections', 'artifacts'] as const).map((side) => ({
          schema: objectAt(element.value, side),
          path: [side],
        }))
      : element.kind === 'ResourceType'
        ? [
            {
              schema: schemaOfType(element.value),
              path: element.value === schemaOfType(element.value) ? [] : ['schema'],
            },
          ]
        : [];
    for (const root of roots)
      for (const site of schemasIn(root.schema, root.path)) {
        const list = site.schema.required;
        // Branches of a condition speak of the properties around them too.
        if (!isList(list) || isBranch(site)) continue;
        const { names, open } = propertiesOf(site.schema);
        if (open && !('properties' in site.schema)) continue;
        if ('$ref' in site.schema) continue;
        for (const [index, name] of list.entries()) {
          if (typeof name !== 'string' || names.has(name)) continue;
          const path = [...site.path, 'required', index];
          yield {
            message: `${name} is required, and there is no such property. Add it, or take it out of required.`,
            place: placeIn(element, path),
            fixes: [removeFix(element, path, `Take ${name} out of required`)],
          };
        }
      }
  },
};

function isBranch({ path }: SchemaSite): boolean {
  const above = path.at(-2);
  return (
    above === 'oneOf' ||
    above === 'anyOf' ||
    above === 'allOf' ||
    above === 'dependencies' ||
    ['if', 'then', 'else', 'not'].includes(String(path.at(-1)))
  );
}

/** The names that the module of a bundle is given. */
export function givenNames(value: JsonObject): readonly string[] {
  const params = propertiesOf(objectAt(value, 'params')).names.keys();
  return [...params, ...Object.keys(objectAt(value, 'connections', 'properties')), 'md_metadata'];
}

/** True where the name is listed as required. */
export function isRequired(value: JsonObject, side: 'connections' | 'artifacts', name: string): boolean {
  return listAt(value, side, 'required').includes(name);
}
