import { objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import { blockText, moduleText, ruleText } from './examples.ts';
import { blockOf } from './subject.ts';

const reads = (alias: string) =>
  moduleText(
    'dependencies = { network = { type = "network" } }',
    `module_inputs = jsonencode({ subnet = "$\${resources.${alias}.outputs.subnet}" })`,
  ) + ruleText();

export const moduleAlias: Rule = {
  code: 'humanitec/module-alias',
  severity: 'error',
  title: 'A module reads a dependency that it does not declare',
  why: 'Module inputs read other resources by the names under dependencies. Correct the name, or declare the dependency.',
  source: 'Platform Orchestrator provider, module: dependencies',
  examples: { bad: { 'main.tf': reads('net') }, good: { 'main.tf': reads('network') } },
  *check(subject) {
    const element = blockOf(subject, 'Module');
    const text =
      element && (textAt(element.value, 'module_inputs') ?? textAt(element.value, 'module_inputs', '$expression'));
    if (!element || !text) return;
    const aliases = Object.keys(objectAt(element.value, 'dependencies'));
    const seen = new Set<string>();
    for (const match of text.matchAll(/\$\$?\{\s*resources\.([\w-]+)\./g)) {
      const [, alias = ''] = match;
      if (aliases.includes(alias) || seen.has(alias)) continue;
      seen.add(alias);
      yield {
        message: `${element.name} declares no dependency ${alias}${didYouMean(nearestNames(alias, aliases)) || '.'}`,
        place: placeIn(element, [...element.source.path, 'module_inputs']),
      };
    }
  },
};

const outdated = (id: string) =>
  blockText('module', 'db', [`id = "${id}"`, 'resource_type = "postgres"', 'module_source = "./modules/db"']) +
  ruleText();

export const orchestratorId: Rule = {
  code: 'humanitec/orchestrator-id',
  severity: 'warning',
  title: 'An id that the orchestrator does not take',
  why: 'Ids are lower-case letters and digits with single dashes between them, and begin with a letter; those of modules have at most 100 characters.',
  source: 'Platform Orchestrator provider, every resource: id',
  examples: { bad: { 'main.tf': outdated('My_Database') }, good: { 'main.tf': outdated('my-database') } },
  *check(subject) {
    const element = blockOf(subject, 'Module', 'Provider', 'Runner', 'Project', 'Environment', 'EnvironmentType');
    const id = element && textAt(element.value, 'id');
    if (!element || id === undefined || (/^[a-z](?:-?[a-z0-9]+)+$/.test(id) && id.length <= 100)) return;
    yield {
      message: `"${id}" is no id: use lower-case letters, digits and single dashes, with a letter first.`,
      place: placeIn(element, element.namePath),
    };
  },
};
