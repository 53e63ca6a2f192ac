import { expressionValue } from '../../../document/hcl/hclValue.ts';
import type { JsonValue } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import type { TerraformBlock } from '../module/blocks.ts';
import { blocksOfType, isRequired, nameOf } from '../module/module.ts';
import { typeSchema } from '../typeSchema.ts';
import { callOfDb } from './callExamples.ts';
import { callsOf } from './calledModules.ts';
import { nameOfBlock, setIn } from './place.ts';

/** A call that leaves out what the module must be given. */
export const missingInput: Rule = {
  code: 'terraform/missing-input',
  severity: 'error',
  title: 'Module call without a required input',
  why: 'A variable without a default has to be given by every caller; the plan fails without it.',
  source: 'Terraform documentation, Input Variables',
  examples: { bad: callOfDb('  size   = 3\n'), good: callOfDb('  name   = "orders"\n') },
  *check(subject, look) {
    for (const { block, caller, target } of callsOf(subject, look)) {
      if (!target.complete) continue;
      const variables = new Set(blocksOfType(caller, 'variable').map(nameOf));
      for (const variable of blocksOfType(target, 'variable').filter(isRequired)) {
        const name = nameOf(variable);
        if (Object.hasOwn(block.body, name)) continue;
        const value = variables.has(name) ? expressionValue(`var.${name}`) : placeholder(variable);
        yield {
          message: `Module ${nameOf(block)} needs ${name}, which has no default. Give it a value.`,
          place: nameOfBlock(block),
          related: [{ message: 'the variable', place: nameOfBlock(variable) }],
          fixes: [setIn(block, [name], block.json ? jsonText(value) : value, `Give ${name}`, true)],
        };
      }
    }
  },
};

function jsonText(value: JsonValue): JsonValue {
  const code = typeof value === 'object' && value !== null && '$expression' in value ? value.$expression : undefined;
  return code === undefined ? value : `$\{${String(code)}}`;
}

function placeholder({ body }: TerraformBlock): JsonValue {
  switch (typeSchema(body.type).type) {
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
      return {};
    default:
      return '';
  }
}
