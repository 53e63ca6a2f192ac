import type { Element } from '../../../graph/element.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { orchestratorGroup } from '../orchestrator/kinds.ts';
import { blockText } from './examples.ts';
import { blockOf } from './subject.ts';

const environment = blockText('environment', 'one', [
  'id = "one"',
  'project_id = "shop"',
  'env_type_id = "production"',
]);
const runner = (type: string) =>
  blockText('runner_rule', 'main', ['runner_id = "main"', 'project_id = "shop"', `env_type_id = "${type}"`]);

export const runnerMissing: Rule = {
  code: 'humanitec/runner-missing',
  severity: 'error',
  title: 'An environment that no runner serves',
  why: 'Deployments run on the runner that a runner rule names for the project and the type of environment. Without one they never start.',
  source: 'Platform Orchestrator provider, runner_rule',
  examples: {
    bad: { 'main.tf': environment + runner('development') },
    good: { 'main.tf': environment + runner('production') },
  },
  *check(subject, look) {
    const element = blockOf(subject, 'Environment');
    if (!element) return;
    const rules = look.ofKind(orchestratorGroup, 'RunnerRule');
    // Without any rule here, the runners are set up elsewhere.
    if (rules.length === 0 || rules.some((rule) => serves(rule, element))) return;
    yield {
      message: `No runner rule fits ${element.name}. Add one for its project and type of environment.`,
      place: placeIn(element, element.namePath),
    };
  },
};

/** A limit that is left out, or computed, fits. */
function serves(rule: Element, environment: Element): boolean {
  return ['project_id', 'env_type_id'].every((name) => {
    const wanted = rule.value[name];
    const own = environment.value[name];
    return typeof wanted !== 'string' || typeof own !== 'string' || wanted === own;
  });
}
