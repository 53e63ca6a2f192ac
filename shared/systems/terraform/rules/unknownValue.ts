import { filePath } from '../../../document/document.ts';
import { isObject } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { terraformFile } from '../module/files.ts';
import { blocksOfType, moduleKind, nameOf, readModule } from '../module/module.ts';
import { misfit, typeSchema } from '../typeSchema.ts';

const main = 'variable "region" {\n  type = string\n}\n\noutput "region" {\n  value = var.region\n}\n';

/** A file of values that does not fit the variables. */
export const unknownValue: Rule = {
  code: 'terraform/unknown-value',
  severity: 'warning',
  title: 'Value for a variable that is not there',
  why: 'Terraform only warns, and the value has no effect. Mend the name, or take the line out.',
  source: 'Terraform documentation, Input Variables: variable definitions files',
  examples: {
    bad: { 'main.tf': main, 'terraform.tfvars': 'regoin = "eu"\n' },
    good: { 'main.tf': main, 'terraform.tfvars': 'region = "eu"\n' },
  },
  *check({ element }) {
    if (element.kind !== moduleKind) return;
    const module = readModule(element);
    if (!module.complete) return;
    const variables = new Map(blocksOfType(module, 'variable').map((block) => [nameOf(block), block]));
    for (const [path, values] of Object.entries(element.value)) {
      if (terraformFile(path)?.role !== 'values' || !isObject(values)) continue;
      const file = filePath(path);
      for (const [name, value] of Object.entries(values)) {
        const variable = variables.get(name);
        const place = { file, document: 0, path: [name] };
        if (!variable)
          yield {
            message: `There is no variable ${name}${didYouMean(nearestNames(name, variables.keys())) || '.'}`,
            place: { ...place, part: 'key' },
            fixes: [{ title: `Take ${name} out`, call: { id: 'text.remove', args: place } }],
          };
        const why = variable && misfit(value, typeSchema(variable.body.type));
        if (why)
          yield {
            message: `${name} does not fit its variable: ${why}.`,
            severity: 'error',
            place: { ...place, part: 'value' },
          };
      }
    }
  },
};
