import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { mentionsOf } from '../../terraform/module/mentions.ts';
import {
  blocksOfType,
  isRequired as isRequiredVariable,
  moduleIn,
  nameOf,
  readModule,
  type TerraformModule,
} from '../../terraform/module/module.ts';
import { blockOf, slotNamed } from '../slots.ts';
import { fileBeside, stepsOf } from '../steps.ts';
import { bundle } from './examples.ts';
import { givenNames } from './given.ts';
import { isBundle } from './subject.ts';

/** The modules that a bundle's steps run, as far as they are in the blueprint. */
export function modulesOf(element: Element, look: Look): readonly TerraformModule[] {
  return stepsOf(element.value).flatMap((step) => {
    const folder = step.isTerraform ? fileBeside(element.source.file, step.path) : undefined;
    const module = folder === undefined ? undefined : moduleIn(look, folder);
    return module ? [readModule(module)] : [];
  });
}

/** True for a module whose variables were generated: all that the bundle hands in are among them. */
function isBuilt(module: TerraformModule): boolean {
  return module.blocks.some(({ file }) => file.endsWith('_massdriver_variables.tf'));
}

const code = 'resource "terraform_data" "this" {\n  input = [var.size, var.md_metadata]\n}\n';
const declared = (name: string) =>
  `variable "${name}" {\n  type = number\n}\n\nvariable "md_metadata" {\n  type = any\n}\n`;

/** Inputs of a bundle that differ from the variables of its modules. */
export const variables: Rule = {
  code: 'massdriver/variables',
  severity: 'warning',
  title: 'Inputs and variables that differ',
  why: 'A module is given the params, the dependencies (or connections) and md_metadata by name, and nothing else. Build the bundle again, or add what is missing.',
  source:
    'Massdriver documentation, Bundle YAML Specification: params, dependencies; Massdriver documentation, Provisioners',
  examples: {
    bad: {
      'massdriver.yaml': bundle({}),
      'src/_massdriver_variables.tf': declared('length'),
      'src/main.tf': code.replace('size', 'length'),
    },
    good: { 'massdriver.yaml': bundle({}), 'src/_massdriver_variables.tf': declared('size'), 'src/main.tf': code },
  },
  *check({ element }, look) {
    if (!isBundle(element)) return;
    const given = givenNames(element.value);
    const taken = blockOf(element.value, 'takes').word;
    const modules = modulesOf(element, look);
    const known = new Set<string>();
    for (const module of modules) {
      const declarations = blocksOfType(module, 'variable');
      for (const block of declarations) known.add(nameOf(block));
      for (const block of declarations)
        if (isRequiredVariable(block) && !given.includes(nameOf(block)))
          yield {
            message: `The bundle hands no ${nameOf(block)} in: it is neither a parameter nor a ${taken}.`,
            place: { file: block.file, document: 0, path: block.labelPaths[0] ?? block.path, part: 'value' },
            related: [{ message: 'the bundle', place: placeIn(element, ['name']) }],
          };
      // Without generated declarations, what the code reads is what the bundle has to hand in.
      const names = new Set(declarations.map(nameOf));
      for (const block of module.blocks)
        for (const mention of mentionsOf(block))
          if (mention.kind === 'var' && !names.has(mention.name)) {
            known.add(mention.name);
            if (!given.includes(mention.name))
              yield {
                message: `The bundle hands no ${mention.name} in: it is neither a parameter nor a ${taken}.`,
                place: {
                  file: block.file,
                  document: 0,
                  path: [...block.path, ...mention.path],
                  part: 'value',
                  within: mention.within,
                },
              };
          }
    }
    // A step of another kind may read what the modules do not.
    if (!modules.some(isBuilt) || modules.length < stepsOf(element.value).length) return;
    for (const name of given) {
      if (known.has(name) || name === 'md_metadata') continue;
      yield {
        message: `No module of the bundle declares the variable ${name}. Build the bundle again, or read it.`,
        place: placeIn(element, slotNamed(element.value, 'takes', name)?.path ?? ['params', 'properties', name], 'key'),
      };
    }
  },
};
