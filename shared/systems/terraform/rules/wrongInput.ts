import type { JsonValue } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { blocksOfType, nameOf } from '../module/module.ts';
import { misfit, typeSchema } from '../typeSchema.ts';
import { callOfDb } from './callExamples.ts';
import { argumentsOf, callsOf } from './calledModules.ts';
import { inBlock, nameOfBlock } from './place.ts';

/** A literal that does not fit the variable's type. */
export const wrongInput: Rule = {
  code: 'terraform/wrong-input',
  severity: 'error',
  title: 'Input of the wrong type',
  why: 'The value is written out and can not be converted to the type of the variable, so the plan fails.',
  source: 'Terraform documentation, Type Constraints',
  examples: {
    bad: callOfDb('  name   = "orders"\n  size   = "small"\n'),
    good: callOfDb('  name   = "orders"\n  size   = "3"\n'),
  },
  *check(subject, look) {
    for (const { block, target } of callsOf(subject, look)) {
      const variables = new Map(blocksOfType(target, 'variable').map((one) => [nameOf(one), one]));
      for (const [name, value] of argumentsOf(block)) {
        const variable = variables.get(name);
        if (!variable || (block.json && hasTemplate(value))) continue;
        const why = misfit(value, typeSchema(variable.body.type));
        if (why === undefined) continue;
        yield {
          message: `${name} does not fit its variable: ${why}.`,
          place: inBlock(block, [name]),
          related: [{ message: 'the variable', place: nameOfBlock(variable) }],
        };
      }
    }
  },
};

function hasTemplate(value: JsonValue): boolean {
  return JSON.stringify(value).includes('${');
}
