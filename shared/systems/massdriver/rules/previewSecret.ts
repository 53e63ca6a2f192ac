import { isList, isObject, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';

const preview = (value: string) => `project: shop
baseEnvironment: staging
instances:
  orders:
    version: latest
    secrets:
    - name: TOKEN
      value: ${value}
`;

/** A secret that is written into a preview file. */
export const previewSecret: Rule = {
  code: 'massdriver/preview-secret',
  severity: 'warning',
  title: 'Secret written into preview.yaml',
  why: 'Whoever reads the repository can use it. Write a variable in braces, which is filled in from the environment of the run.',
  source: 'Massdriver documentation, preview environments: preview.yaml',
  examples: { bad: { 'preview.yaml': preview('s3cret-value') }, good: { 'preview.yaml': preview(`"$\{TOKEN}"`) } },
  *check({ element }) {
    if (element.kind !== 'Preview') return;
    for (const side of ['instances', 'packages']) {
      const instances = element.value[side];
      if (!isObject(instances)) continue;
      for (const [name, instance] of Object.entries(instances)) {
        const secrets = isObject(instance) ? instance.secrets : undefined;
        for (const [index, secret] of isList(secrets) ? secrets.entries() : []) {
          const value = textAt(secret, 'value');
          if (value === undefined || value === '' || /\$\{\w+\}/.test(value)) continue;
          const what = textAt(secret, 'name') ?? 'The secret';
          yield {
            message: `${what} of ${name} is written out. Name a variable of the run instead, and change the secret.`,
            place: placeIn(element, [side, name, 'secrets', index, 'value']),
          };
        }
      }
    }
  },
};
