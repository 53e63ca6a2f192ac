import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { cronProblem } from '../cron.ts';
import { celText } from '../examples.ts';

const deleting = (cron: string): string =>
  celText({
    kind: 'DeletingPolicy',
    spec: `  schedule: "${cron}"\n  conditions: [{ name: old, expression: "true" }]\n`,
  });

export const schedule: Rule = {
  code: 'kyverno/schedule',
  severity: 'error',
  title: 'A schedule that is no cron expression',
  why: 'Kyverno refuses it. A schedule has five fields: minute, hour, day of month, month and day of week.',
  source: 'Kyverno documentation, Cleanup Policies and DeletingPolicy: spec.schedule',
  examples: { bad: { 'policy.yaml': deleting('*/5 * * *') }, good: { 'policy.yaml': deleting('*/5 * * * *') } },
  *check({ element }) {
    const cron = element.system === 'kyverno' ? textAt(element.value, 'spec', 'schedule') : undefined;
    const problem = cron === undefined ? undefined : cronProblem(cron);
    if (problem)
      yield { message: `The schedule can't be read: ${problem}.`, place: placeIn(element, ['spec', 'schedule']) };
  },
};
