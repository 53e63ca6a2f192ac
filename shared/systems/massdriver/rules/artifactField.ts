import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import { blockOf, slotsOf } from '../slots.ts';
import { stepsOf } from '../steps.ts';
import { artifactBlocks, given, made } from './artifactBlocks.ts';
import { isBundle } from './subject.ts';
import { modulesOf } from './variables.ts';

/** What the module makes, beside what the bundle says that it gives. */
export const artifactField: Rule = {
  code: 'massdriver/artifact-field',
  severity: 'error',
  title: 'Resources of the code and of the bundle differ',
  why: 'The field of a massdriver_resource (or massdriver_artifact) block names a resource of massdriver.yaml, and each required one needs such a block.',
  source:
    'Massdriver documentation, Bundle YAML Specification, Legacy Format: artifacts; Massdriver documentation, Provisioners: massdriver_artifact, massdriver_resource',
  examples: {
    bad: { 'massdriver.yaml': given, 'src/main.tf': made('database') },
    good: { 'massdriver.yaml': given, 'src/main.tf': made('db') },
  },
  *check({ element }, look) {
    if (!isBundle(element)) return;
    const modules = modulesOf(element, look);
    const slots = slotsOf(element.value, 'gives');
    const names = slots.map(({ name }) => name);
    const made = new Set<string>();
    for (const block of modules.flatMap(artifactBlocks)) {
      const field = textAt(block.body, 'field');
      if (field === undefined) continue;
      made.add(field);
      if (names.includes(field)) continue;
      yield {
        message: `massdriver.yaml has no ${blockOf(element.value, 'gives').word} ${field}${didYouMean(nearestNames(field, names)) || '.'}`,
        place: { file: block.file, document: 0, path: [...block.path, 'field'], part: 'value' },
      };
    }
    const complete =
      modules.length > 0 &&
      modules.length === stepsOf(element.value).length &&
      modules.every((module) => module.complete);
    for (const { name, required, path } of complete ? slots : [])
      if (required && !made.has(name))
        yield {
          message: `No block massdriver_resource or massdriver_artifact of the code has the field ${name}, which is required.`,
          severity: 'warning',
          place: placeIn(element, path, 'key'),
        };
  },
};
