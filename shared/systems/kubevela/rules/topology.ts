import { listAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { policiesOf, stepsOf, typeParts } from '../application.ts';
import { applicationText } from './examples.ts';
import { applicationOf } from './subject.ts';

const local = 'name: local\ntype: topology\nproperties: { clusters: [local] }';
const deploy = (policy: string) => `name: deploy\ntype: deploy\nproperties: { policies: [${policy}] }`;

export const topologyUnused: Rule = {
  code: 'kubevela/topology-unused',
  severity: 'warning',
  title: 'A topology policy that no step deploys to',
  why: 'With a workflow of its own, an application deploys only to the topologies that its deploy steps name. Name this one in a step, or leave it out.',
  source: 'KubeVela documentation, Built-in WorkflowStep Type: deploy, policies',
  examples: {
    bad: {
      'app.yaml': applicationText({
        policies: [local, local.replaceAll('local', 'far')],
        steps: [deploy('local')],
      }),
    },
    good: { 'app.yaml': applicationText({ policies: [local], steps: [deploy('local')] }) },
  },
  *check(subject) {
    const element = applicationOf(subject);
    if (!element) return;
    const deploys = stepsOf('Application', element.value).filter((step) => typeParts(step.type).name === 'deploy');
    if (deploys.length === 0) return;
    const named = new Set(deploys.flatMap((step) => listAt(step.properties, 'policies')));
    for (const policy of policiesOf(element.value)) {
      if (policy.type !== 'topology' || policy.name === '' || named.has(policy.name)) continue;
      yield {
        message: `No deploy step names the topology ${policy.name}. Name it in a step, or leave it out.`,
        place: placeIn(element, [...policy.path, 'name']),
        fixes: [removeFix(element, policy.path, `Remove ${policy.name}`)],
      };
    }
  },
};

export const topologyClusters: Rule = {
  code: 'kubevela/topology-clusters',
  severity: 'warning',
  title: 'A topology that names clusters and selects them',
  why: 'Where clusters are named, the selector is not looked at. Keep one of them.',
  source: 'KubeVela documentation, Built-in Policy Type: topology',
  examples: {
    bad: {
      'app.yaml': applicationText({
        policies: [local.replace('[local]', '[local], clusterLabelSelector: { region: eu }')],
      }),
    },
    good: { 'app.yaml': applicationText({ policies: [local] }) },
  },
  *check(subject) {
    const element = applicationOf(subject);
    for (const policy of element ? policiesOf(element.value) : []) {
      if (!element || policy.type !== 'topology' || listAt(policy.properties, 'clusters').length === 0) continue;
      for (const field of ['clusterLabelSelector', 'clusterSelector']) {
        if (!Object.hasOwn(policy.properties, field)) continue;
        const path = [...policy.path, 'properties', field];
        yield {
          message: `${policy.name} names its clusters, so ${field} has no effect. Keep one of them.`,
          place: placeIn(element, path, 'key'),
          fixes: [removeFix(element, path, `Remove ${field}`)],
        };
      }
    }
  },
};
