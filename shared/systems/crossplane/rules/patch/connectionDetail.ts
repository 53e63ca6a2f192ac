import { textAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { listSites } from '../../../sites.ts';
import { platform } from '../../examples.ts';
import { inputsOf } from './eachInput.ts';

const detail = (more: string): string =>
  `            connectionDetails:\n              - {name: host, type: FromFieldPath, ${more}}`;

const fields: ReadonlyMap<string, string> = new Map(
  Object.entries({
    FromConnectionSecretKey: 'fromConnectionSecretKey',
    FromFieldPath: 'fromFieldPath',
    FromValue: 'value',
  }),
);

export const connectionDetail: Rule = {
  code: 'crossplane/connection-detail',
  severity: 'error',
  title: 'A connection detail lacks what its type needs',
  why: 'Each connection detail has a name and a type, and the type says where the value comes from: a key of a Secret, a field, or a fixed value.',
  source: 'function-patch-and-transform, Resources: resources[].connectionDetails',
  examples: {
    bad: platform({ resource: detail('value: db') }),
    good: platform({ resource: detail('fromFieldPath: status.address') }),
  },
  *check(subject) {
    for (const { composition, input } of inputsOf(subject))
      for (const resource of input.resources)
        for (const { value, path } of listSites(resource.value, ['connectionDetails'])) {
          const at = [...resource.path, ...path];
          // The removed form could leave name and type to be guessed.
          if (!textAt(value, 'name') && !input.legacy)
            yield { message: 'The connection detail has no name.', place: placeIn(composition, [...at, 'name']) };
          const type = textAt(value, 'type');
          if (type === undefined && input.legacy) continue;
          const field = type === undefined ? undefined : fields.get(type);
          if (!field)
            yield {
              message: `The type of a connection detail must be ${[...fields.keys()].join(', ')}.`,
              place: placeIn(composition, [...at, 'type']),
            };
          else if (textAt(value, field) === undefined)
            yield {
              message: `A connection detail of type ${type} needs ${field}.`,
              place: placeIn(composition, [...at, field]),
            };
        }
  },
};
