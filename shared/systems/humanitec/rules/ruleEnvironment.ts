import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { moduleText, ruleText } from './examples.ts';
import { blockOf } from './subject.ts';

export const ruleEnvironment: Rule = {
  code: 'humanitec/rule-environment',
  severity: 'error',
  title: 'A rule for an environment and for a type of environments',
  why: 'A rule is limited to one environment of a project, or to a type of environments, not to both. An environment is only known together with its project.',
  source: 'Platform Orchestrator provider, module_rule: env_id, env_type_id',
  examples: {
    bad: {
      'main.tf': moduleText() + ruleText('db', 'project_id = "shop"', 'env_id = "one"', 'env_type_id = "development"'),
    },
    good: { 'main.tf': moduleText() + ruleText('db', 'project_id = "shop"', 'env_id = "one"') },
  },
  *check(subject) {
    const element = blockOf(subject, 'ModuleRule');
    if (!element || element.value.env_id === undefined) return;
    const { path } = element.source;
    if (element.value.env_type_id !== undefined)
      yield {
        message: 'env_id and env_type_id exclude each other. Keep one of them.',
        place: placeIn(element, [...path, 'env_type_id'], 'key'),
        fixes: ['env_type_id', 'env_id'].map((name) => removeFix(element, [...path, name], `Remove ${name}`)),
      };
    if (element.value.project_id === undefined)
      yield {
        message: 'env_id names an environment of a project. State project_id as well.',
        place: placeIn(element, [...path, 'env_id'], 'key'),
        severity: 'warning',
      };
  },
};
