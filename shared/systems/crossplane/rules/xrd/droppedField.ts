import { isObject } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { versionsOf } from '../../derive.ts';
import { versionText, xrdText } from '../../examples.ts';
import { reservedFields } from '../../injected.ts';
import { scopeOf } from '../../scope.ts';
import { xrdOf } from '../subject.ts';

const reserved = versionText('v1').replace(
  '                size:',
  '                crossplane:\n                  type: object\n                size:',
);

export const droppedField: Rule = {
  code: 'crossplane/field-not-taken',
  severity: 'warning',
  title: 'A field of the schema does not reach the API',
  why: 'Crossplane takes spec and status from the schema of a definition and lays its own fields over them: anything else is dropped without a word.',
  source: 'Crossplane documentation, Composite Resource Definitions: versions[].schema',
  examples: {
    bad: { 'definition.yaml': xrdText({ versions: reserved }) },
    good: { 'definition.yaml': xrdText() },
  },
  *check(subject) {
    const xrd = xrdOf(subject);
    if (!xrd) return;
    const own = reservedFields(scopeOf(xrd.value));
    for (const { schema, schemaPath } of versionsOf(xrd.value)) {
      const properties = schema?.properties;
      if (!isObject(properties)) continue;
      for (const name of Object.keys(properties))
        if (!['apiVersion', 'kind', 'metadata', 'spec', 'status'].includes(name))
          yield {
            message: `The field ${name} is dropped: an API of Crossplane has only spec and status.`,
            place: placeIn(xrd, [...schemaPath, 'properties', name], 'key'),
          };
      for (const half of ['spec', 'status'] as const) {
        const fields = isObject(properties[half]) ? properties[half].properties : undefined;
        if (!isObject(fields)) continue;
        for (const name of Object.keys(fields))
          if (own[half].includes(name))
            yield {
              message: `Crossplane puts its own ${half}.${name} in place of this one. Choose another name.`,
              place: placeIn(xrd, [...schemaPath, 'properties', half, 'properties', name], 'key'),
            };
      }
    }
  },
};
