import { expressionValue } from '../../../document/hcl/hclValue.ts';
import type { LinkedElement } from '../../../graph/edge.ts';
import type { JsonValue } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import type { Look } from '../../../workspace/look.ts';
import type { TerraformBlock } from '../module/blocks.ts';
import { mentionsOf } from '../module/mentions.ts';
import {
  blocksOfType,
  calledModule,
  callKind,
  isRequired,
  moduleAround,
  nameOf,
  ownBlocks,
  type TerraformModule,
} from '../module/module.ts';
import { misfit, typeSchema } from '../typeSchema.ts';
import { callOfDb } from './callExamples.ts';
import { inBlock, nameOfBlock, ofMention, removeIn, setIn } from './place.ts';

const metaArguments: ReadonlySet<string> = new Set([
  'source',
  'version',
  'providers',
  'count',
  'for_each',
  'depends_on',
  'lifecycle',
  'enabled',
  '$labels',
  '//',
]);

interface Call {
  readonly block: TerraformBlock;
  readonly caller: TerraformModule;
  readonly target: TerraformModule;
}

/** The call that an element is, where the module it leads to is in the blueprint. */
function* callsOf({ element }: LinkedElement, look: Look): Iterable<Call> {
  if (element.kind !== callKind) return;
  const caller = moduleAround(element, look);
  for (const block of caller ? ownBlocks(element, caller) : []) {
    const target = calledModule(block, look);
    if (caller && target) yield { block, caller, target };
  }
}

function argumentsOf({ body }: TerraformBlock): readonly [string, JsonValue][] {
  return Object.entries(body).filter(([name]) => !metaArguments.has(name));
}

/** A call that leaves out what the module must be given. */
export const missingInput: Rule = {
  code: 'terraform/missing-input',
  severity: 'error',
  title: 'Module call without a required input',
  why: 'A variable without a default has to be given by every caller; the plan fails without it.',
  source: 'infra-portal-stacks part 2, TF2; Terraform language, "Input Variables"',
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

/** An argument of a call that the module does not have. */
export const unknownInput: Rule = {
  code: 'terraform/unknown-input',
  severity: 'error',
  title: 'Module call with an unknown input',
  why: 'Terraform refuses an argument that the module declares no variable for. Mend the name, or take it out.',
  source: 'infra-portal-stacks part 2, TF3; Terraform language, "Module Blocks"',
  examples: {
    bad: callOfDb('  name   = "orders"\n  sise   = 3\n'),
    good: callOfDb('  name   = "orders"\n  size   = 3\n'),
  },
  *check(subject, look) {
    for (const { block, target } of callsOf(subject, look)) {
      if (!target.complete) continue;
      const names = blocksOfType(target, 'variable').map(nameOf);
      for (const [name] of argumentsOf(block)) {
        if (names.includes(name)) continue;
        const near = nearestNames(
          name,
          names.filter((one) => !Object.hasOwn(block.body, one)),
        );
        const file = { file: block.file, document: 0, path: [...block.path, name] };
        yield {
          message: `The module of ${nameOf(block)} has no variable ${name}${didYouMean(near) || '.'}`,
          place: inBlock(block, [name], 'key'),
          fixes: [
            ...near.map((key) => ({
              title: `Rename to ${key}`,
              call: { id: 'text.rename-key', args: { ...file, key } },
            })),
            removeIn(block, [name], `Take ${name} out`),
          ],
        };
      }
    }
  },
};

/** A literal that does not fit the variable's type. */
export const wrongInput: Rule = {
  code: 'terraform/wrong-input',
  severity: 'error',
  title: 'Input of the wrong type',
  why: 'The value is written out and can not be converted to the type of the variable, so the plan fails.',
  source: 'infra-portal-stacks part 2, TF4; Terraform language, "Type Constraints"',
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

/** A default that does not fit its own variable's type. */
export const wrongDefault: Rule = {
  code: 'terraform/wrong-default',
  severity: 'error',
  title: 'Default of the wrong type',
  why: 'Terraform refuses a variable whose default can not be converted to its type.',
  source: 'infra-portal-stacks part 2, TF4; Terraform language, "Input Variables"',
  examples: {
    bad: {
      'main.tf': 'variable "size" {\n  type    = number\n  default = "small"\n}\n\nlocals {\n  a = var.size\n}\n',
    },
    good: { 'main.tf': 'variable "size" {\n  type    = number\n  default = 3\n}\n\nlocals {\n  a = var.size\n}\n' },
  },
  *check({ element }, look) {
    const module = moduleAround(element, look);
    for (const block of module ? ownBlocks(element, module) : []) {
      if (block.type !== 'variable' || block.body.default === undefined) continue;
      const why = misfit(block.body.default, typeSchema(block.body.type));
      if (why === undefined) continue;
      yield {
        message: `The default of ${nameOf(block)} does not fit its type: ${why}.`,
        place: inBlock(block, ['default']),
      };
    }
  },
};

const reads = (output: string) => `
output "host" {
  description = "Host."
  value       = module.db.${output}
}
`;

/** An output that is read of a module and that it does not have. */
export const unknownOutput: Rule = {
  code: 'terraform/unknown-output',
  severity: 'error',
  title: 'Output that the module does not have',
  why: 'What a module gives back are its outputs only. Read one of them, or add the output to the module.',
  source: 'infra-portal-stacks part 2, TF11; Terraform language, "Module Outputs"',
  examples: {
    bad: callOfDb('  name   = "orders"\n', reads('hostname')),
    good: callOfDb('  name   = "orders"\n', reads('host')),
  },
  *check({ element }, look) {
    const module = moduleAround(element, look);
    if (!module) return;
    const calls = new Map(blocksOfType(module, 'module').map((block) => [nameOf(block), block]));
    for (const block of ownBlocks(element, module)) {
      for (const mention of mentionsOf(block)) {
        const call = mention.kind === 'module' ? calls.get(mention.name) : undefined;
        const target = call && mention.attribute ? calledModule(call, look) : undefined;
        if (!target?.complete || !mention.attribute) continue;
        const names = blocksOfType(target, 'output').map(nameOf);
        const { name, within } = mention.attribute;
        if (names.includes(name)) continue;
        yield {
          message: `The module of ${mention.name} has no output ${name}${didYouMean(nearestNames(name, names)) || '.'}`,
          place: { ...ofMention(block, mention), within },
        };
      }
    }
  },
};
