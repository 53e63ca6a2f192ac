import { objectsNamed } from '../../../graph/objectsNamed.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { componentsOf, policiesOf } from '../application.ts';
import { oamGroup } from '../kinds.ts';
import { namesThere, namesUsed } from '../names.ts';
import { applicationText, applyWeb } from './examples.ts';
import { ofKind } from './subject.ts';

export const unknownName: Rule = {
  code: 'kubevela/unknown-name',
  severity: 'error',
  title: 'A name that nothing in the application has',
  why: 'Steps, policies and dependencies find components, policies, steps and outputs by name. An unknown one stops the workflow, or is quietly left out by a policy.',
  source: 'KubeVela source, core.oam.dev/v1beta1: Application spec.components, spec.policies, spec.workflow.steps',
  examples: {
    bad: { 'app.yaml': applicationText({ steps: [applyWeb.replace('component: web', 'component: wep')] }) },
    good: { 'app.yaml': applicationText({ steps: [applyWeb] }) },
  },
  *check(subject, look) {
    const element = ofKind(subject, 'Application', 'Workflow');
    if (!element) return;
    const there = namesThere(element);
    const addsComponents = policiesOf(element.value).some(
      (policy) => policy.type === 'override' || policy.type === 'replication',
    );
    const loads = componentsOf(element.value).length === 0 || addsComponents;
    for (const { what, name, path, user, lenient } of namesUsed(element)) {
      if (there[what].includes(name)) continue;
      // A Policy object of its own may be meant.
      if (what === 'policy' && objectsNamed(look, oamGroup, 'Policy', element.namespace, name).length > 0) continue;
      const near = nearestNames(name, there[what]);
      const unsure = lenient || what === 'policy' || (what === 'component' && loads);
      yield {
        message: `${user || 'It'} names the ${what} ${name}, which this ${element.kind.toLowerCase()} does not have${didYouMean(near) || '.'}`,
        place: placeIn(element, path),
        severity: unsure ? 'warning' : 'error',
        fixes: near.map((each, index) => setFix(element, path, each, `Use ${each}`, index === 0)),
      };
    }
  },
};
