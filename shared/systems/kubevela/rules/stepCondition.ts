import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import { applicationText, applyWeb } from './examples.ts';
import { workflowOf } from './subject.ts';

const tell = (step: string) => `name: tell\ntype: suspend\nif: status["${step}"].phase == "failed"`;

export const stepCondition: Rule = {
  code: 'kubevela/step-condition',
  severity: 'warning',
  title: 'A condition on a step that is not there',
  why: 'The condition reads the status of a step by its name. Without that step it never holds.',
  source: 'KubeVela documentation, If conditions of workflow steps',
  examples: {
    bad: { 'app.yaml': applicationText({ steps: [applyWeb, tell('aply-web')] }) },
    good: { 'app.yaml': applicationText({ steps: [applyWeb, tell('apply-web')] }) },
  },
  *check(subject) {
    const flow = workflowOf(subject);
    for (const step of flow?.steps ?? []) {
      const condition = textAt(step.value, 'if');
      if (!flow || condition === undefined) continue;
      const names = flow.steps.map((one) => one.name);
      for (const match of condition.matchAll(/\bstatus(?:\.([A-Za-z_][\w-]*)|\["([^"]+)"\])/g)) {
        const name = match[1] ?? match[2] ?? '';
        if (names.includes(name)) continue;
        // Without quotes a dash ends the name.
        const dashed = match[1] !== undefined && names.some((one) => one.startsWith(name) && one !== name);
        const start = match.index + match[0].indexOf(name);
        yield {
          message: dashed
            ? `Write status["…"] around a step whose name is no plain word.`
            : `No step is named ${name}${didYouMean(nearestNames(name, names)) || '.'}`,
          place: placeIn(flow.element, [...step.path, 'if'], 'value', { start, end: start + name.length }),
        };
      }
    }
  },
};
