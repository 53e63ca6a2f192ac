import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { counted } from '../../../objectElement.ts';
import { composedHeader, composedSchema } from '../../composedSchema.ts';
import { platform } from '../../examples.ts';
import { appliedPatches } from '../../patchInput.ts';
import { inputsOf } from './eachInput.ts';

const other = 'apiVersion: store.example.net/v1\n              kind: Vault';

export const unchecked: Rule = {
  code: 'crossplane/patch-unchecked',
  severity: 'info',
  title: 'Patches can’t be checked without a schema',
  why: 'Whether the fields of a composed resource exist is only known with the schema of its kind. Add its CustomResourceDefinition (or definition) to the blueprint.',
  source: 'Entresol: what no schema explains is unknown, neither right nor wrong',
  examples: { bad: platform({ base: other }), good: platform() },
  *check(subject, look) {
    for (const { composition, input } of inputsOf(subject))
      for (const resource of input.resources) {
        const header = composedHeader(composition, resource);
        const patches = appliedPatches(input, resource).length;
        if (patches === 0 || composedSchema(composition, resource, look)) continue;
        yield {
          unknown: true,
          message: header
            ? `No schema of ${header.kind} (${header.apiVersion}) is in this blueprint, so ${counted(patches, 'patch', 'patches')} of resource ${resource.label} can't be checked.`
            : `What resource ${resource.label} is, an earlier step decides, so ${counted(patches, 'patch', 'patches')} can't be checked.`,
          place: header
            ? placeIn(composition, [
                ...(resource.header ? resource.basePath : resource.path),
                resource.header ? 'kind' : 'name',
              ])
            : placeIn(composition, [...resource.path, 'name']),
        };
      }
  },
};
