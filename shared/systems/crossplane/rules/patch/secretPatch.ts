import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { platform } from '../../examples.ts';
import { targetOf } from '../../patchForm.ts';
import { inputsOf } from './eachInput.ts';

const patch = (to: string): string => `        writeConnectionSecretToRef:
          patches:
            - {type: FromCompositeFieldPath, fromFieldPath: spec.size, toFieldPath: ${to}}`;

const types: ReadonlySet<string> = new Set(['FromCompositeFieldPath', 'CombineFromComposite']);

export const secretPatch: Rule = {
  code: 'crossplane/secret-patch',
  severity: 'error',
  title: 'A patch of the connection secret does what it can’t',
  why: 'Patches of writeConnectionSecretToRef only choose name and namespace of the Secret, from the composite resource.',
  source: 'function-patch-and-transform, Resources: writeConnectionSecretToRef.patches',
  examples: { bad: platform({ input: patch('labels') }), good: platform({ input: patch('name') }) },
  *check(subject) {
    for (const { composition, input } of inputsOf(subject))
      for (const each of input.secret) {
        if (!types.has(each.type)) {
          yield {
            message: `A patch of the connection secret can't be of type ${each.type}.`,
            place: placeIn(composition, [...each.path, 'type']),
          };
          continue;
        }
        const target = targetOf(each);
        if (!target || target.text === 'name' || target.text === 'namespace') continue;
        yield {
          message: `A patch of the connection secret must write name or namespace, not ${target.text}.`,
          place: placeIn(composition, target.path),
        };
      }
  },
};
