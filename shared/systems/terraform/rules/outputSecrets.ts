import { isList, listAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { outputGroup } from '../output/form.ts';

const state = (marks: object) =>
  JSON.stringify(
    {
      format_version: '1.0',
      terraform_version: '1.9.0',
      values: {
        root_module: {
          resources: [
            {
              address: 'random_password.db',
              mode: 'managed',
              type: 'random_password',
              name: 'db',
              values: { length: 16, result: 'example' },
              sensitive_values: marks,
            },
          ],
        },
      },
    },
    undefined,
    2,
  );

/** Sensitive values in clear text in what Terraform printed. */
export const outputSecrets: Rule = {
  code: 'terraform/printed-secrets',
  severity: 'warning',
  title: 'Sensitive values in a printed plan or state',
  why: '`show -json` prints sensitive values in clear text. Whoever reads the repository can use them. Entresol shows none of them, but the file holds them.',
  source: 'Terraform documentation, JSON Output Format; Terraform documentation, Sensitive Data in State',
  examples: { bad: { 'state.json': state({ result: true }) }, good: { 'state.json': state({}) } },
  *check({ element }) {
    if (element.group !== outputGroup) return;
    const [first, ...others] = listAt(element.value, 'sensitive').filter(isList);
    if (!first) return;
    const path = first.filter((segment) => typeof segment === 'string' || typeof segment === 'number');
    const count = others.length + 1;
    yield {
      message: `This file holds ${count === 1 ? 'a sensitive value' : `${count} sensitive values`} in clear text. Keep it out of the repository.`,
      place: { file: element.source.file, document: element.source.document, path, part: 'value' },
    };
  },
};
