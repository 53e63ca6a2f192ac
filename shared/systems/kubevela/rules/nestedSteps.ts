import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { applicationText } from './examples.ts';
import { workflowOf } from './subject.ts';

const group = (inner: string) => `name: all\ntype: step-group\nsubSteps:\n  - name: first\n    type: suspend${inner}`;

export const nestedSteps: Rule = {
  code: 'kubevela/nested-steps',
  severity: 'error',
  title: 'Sub-steps inside a sub-step',
  why: 'Groups go one level deep: a sub-step has no sub-steps of its own. Put these beside it, or into a group of their own.',
  source: 'KubeVela source, core.oam.dev/v1beta1: Application spec.workflow.steps[].subSteps',
  examples: {
    bad: {
      'app.yaml': applicationText({ steps: [group('\n    subSteps:\n      - { name: deeper, type: suspend }')] }),
    },
    good: { 'app.yaml': applicationText({ steps: [group('')] }) },
  },
  *check(subject) {
    const flow = workflowOf(subject);
    for (const step of flow?.steps ?? []) {
      if (!flow || step.group === undefined || step.value.subSteps === undefined) continue;
      const path = [...step.path, 'subSteps'];
      yield {
        message: `${step.name} is a sub-step of ${step.group}, so it can't have sub-steps of its own.`,
        place: placeIn(flow.element, path, 'key'),
        fixes: [removeFix(flow.element, path, 'Remove them')],
      };
    }
  },
};
