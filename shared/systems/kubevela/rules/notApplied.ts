import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { componentsOf, stepsOf, typeParts } from '../application.ts';
import { applicationText, applyWeb, webWith } from './examples.ts';
import { applicationOf } from './subject.ts';

/** Steps that deploy nothing by themselves. */
const idle = new Set([
  'apply-component',
  'step-group',
  'suspend',
  'depends-on-app',
  'read-object',
  'export2secret',
  'export2config',
  'notification',
  'webhook',
  'request',
  'print-message-in-status',
]);
const worker = 'name: worker\ntype: worker\nproperties: { image: acme/worker:1.0.0 }';

export const notApplied: Rule = {
  code: 'kubevela/not-applied',
  severity: 'warning',
  title: 'A component that no step applies',
  why: 'With a workflow of its own, an application deploys only what its steps apply. Add a step for the component.',
  source: 'KubeVela documentation, Built-in WorkflowStep Type: apply-component',
  examples: {
    bad: { 'app.yaml': applicationText({ components: [webWith(''), worker], steps: [applyWeb] }) },
    good: { 'app.yaml': applicationText({ components: [webWith('')], steps: [applyWeb] }) },
  },
  *check(subject) {
    const element = applicationOf(subject);
    if (!element) return;
    const steps = stepsOf('Application', element.value);
    if (steps.length === 0 || steps.some((step) => !idle.has(typeParts(step.type).name))) return;
    const applied = new Set(steps.map((step) => textAt(step.properties, 'component')));
    for (const component of componentsOf(element.value)) {
      if (component.name === '' || applied.has(component.name)) continue;
      yield {
        message: `No step applies ${component.name}, so it is never deployed. Add an apply-component step for it.`,
        place: placeIn(element, [...component.path, 'name']),
      };
    }
  },
};
