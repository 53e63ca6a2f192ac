import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { blocksOfType, nameOf } from '../module/module.ts';
import { callOfDb } from './callExamples.ts';
import { argumentsOf, callsOf } from './calledModules.ts';
import { inBlock, removeIn } from './place.ts';

/** An argument of a call that the module does not have. */
export const unknownInput: Rule = {
  code: 'terraform/unknown-input',
  severity: 'error',
  title: 'Module call with an unknown input',
  why: 'Terraform refuses an argument that the module declares no variable for. Mend the name, or take it out.',
  source: 'Terraform documentation, Module Blocks',
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
