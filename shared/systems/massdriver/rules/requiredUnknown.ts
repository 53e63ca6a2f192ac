import { isList, objectAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { propertiesOf, type SchemaSite, schemasIn } from '../jsonSchemaWalk.ts';
import { schemaOfType } from '../kinds.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

/** A name under `required` that no property has. */
export const requiredUnknown: Rule = {
  code: 'massdriver/required-unknown',
  severity: 'error',
  title: 'Required name without a property',
  why: 'The form can never be filled in. Add the property, or take the name out of required.',
  source: 'JSON Schema draft 7, required; Massdriver documentation, Bundle YAML Specification: params.required',
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
