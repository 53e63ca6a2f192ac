import type { Element } from '../../../graph/element.ts';
import { isList } from '../../../json.ts';
import type { Rule, RuleReport } from '../../../rules/rule.ts';
import { placeIn, removeFix, renameKeyFix, setFix } from '../../findingPlace.ts';
import { componentsOf, policiesOf, stepsOf, traitsOf, typeParts } from '../application.ts';
import { applicationText, webWith } from './examples.ts';
import { ofKind } from './subject.ts';

export const deprecated: Rule = {
  code: 'kubevela/deprecated',
  severity: 'warning',
  title: 'A field or type that KubeVela is giving up',
  why: 'It still works for now, and new versions leave it out. Use what took its place.',
  source: 'KubeVela source, vela-templates/definitions and core.oam.dev/v1beta1: deprecated types and fields',
  examples: {
    bad: { 'app.yaml': applicationText({ components: [webWith('', 'port: 8000')] }) },
    good: { 'app.yaml': applicationText({ components: [webWith('', 'ports: [{ port: 8000, expose: true }]')] }) },
  },
  *check(subject) {
    const element = ofKind(subject, 'Application', 'WorkloadDefinition');
    if (!element) return;
    if (element.kind === 'WorkloadDefinition')
      yield {
        message: 'WorkloadDefinitions belong to the first model. Define the type by a ComponentDefinition.',
        place: placeIn(element, ['kind']),
      };
    else yield* inApplication(element);
  },
};

const withPorts = new Set(['webservice', 'statefulset', 'daemon']);

function* inApplication(element: Element): Iterable<RuleReport> {
  for (const component of componentsOf(element.value)) {
    const { path, properties } = component;
    if (
      withPorts.has(typeParts(component.type).name) &&
      properties.port !== undefined &&
      properties.ports === undefined
    )
      yield portReport(element, [...path, 'properties'], properties.port);
    if (component.value.scopes !== undefined)
      yield {
        message: 'Scopes are no longer read. Use a policy instead.',
        place: placeIn(element, [...path, 'scopes'], 'key'),
        fixes: [removeFix(element, [...path, 'scopes'], 'Remove scopes')],
      };
    for (const trait of traitsOf(component))
      if (
        typeParts(trait.type).name === 'expose' &&
        isList(trait.properties.port) &&
        trait.properties.ports === undefined
      ) {
        const at = [...trait.path, 'properties', 'port'];
        yield {
          message: 'port of the trait expose gave way to ports, a list with one map for each port.',
          place: placeIn(element, at, 'key'),
        };
      }
  }
  for (const policy of policiesOf(element.value)) {
    if (policy.type === 'env-binding')
      yield {
        message: 'env-binding gave way to the policies topology and override with deploy steps.',
        place: placeIn(element, [...policy.path, 'type']),
      };
    const selector = [...policy.path, 'properties', 'clusterSelector'];
    if (policy.type === 'topology' && policy.properties.clusterSelector !== undefined)
      yield {
        message: 'clusterSelector is called clusterLabelSelector now.',
        place: placeIn(element, selector, 'key'),
        fixes: [renameKeyFix(element, selector, 'clusterLabelSelector', 'Rename to clusterLabelSelector')],
      };
  }
  for (const step of stepsOf('Application', element.value))
    if (typeParts(step.type).name === 'deploy2env')
      yield {
        message: 'deploy2env gave way to the step deploy with a topology policy.',
        place: placeIn(element, [...step.path, 'type']),
      };
}

function portReport(element: Element, properties: readonly (string | number)[], port: unknown): RuleReport {
  return {
    message: 'port gave way to ports, a list with one map for each port.',
    place: placeIn(element, [...properties, 'port'], 'key'),
    fixes:
      typeof port === 'number'
        ? [setFix(element, [...properties, 'ports'], [{ port, expose: true }], `Add ports with ${port}`, true)]
        : [],
  };
}
