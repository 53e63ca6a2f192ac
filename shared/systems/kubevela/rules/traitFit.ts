import { listAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { componentsOf, traitsOf, typeParts } from '../application.ts';
import { appliesTo, findType, workloadOf } from '../definitions.ts';
import { applicationText, definitionText, webWith } from './examples.ts';
import { applicationOf } from './subject.ts';

const task =
  'name: job\ntype: task\nproperties: { image: acme/job:1.0.0 }\ntraits:\n  - type: scaler\n    properties: { replicas: 2 }';

export const traitFit: Rule = {
  code: 'kubevela/trait-fit',
  severity: 'warning',
  title: 'A trait that does not fit the workload',
  why: 'The trait states which workloads it can change, and the component makes another one. Its patch would change nothing, or be refused.',
  source: 'KubeVela source, core.oam.dev/v1beta1: TraitDefinition spec.appliesToWorkloads',
  examples: {
    bad: { 'app.yaml': applicationText({ components: [task] }) },
    good: { 'app.yaml': applicationText({ components: [webWith('traits:\n  - type: scaler')] }) },
  },
  *check(subject, look) {
    const element = applicationOf(subject);
    for (const component of element ? componentsOf(element.value) : []) {
      if (!element) return;
      const workload = workloadOf(findType(look, 'component', typeParts(component.type).name, element.namespace));
      if (!workload) continue;
      for (const trait of traitsOf(component)) {
        const type = typeParts(trait.type).name;
        const fits = appliesTo(findType(look, 'trait', type, element.namespace));
        if (!fits || fits.some((each) => matches(each, workload))) continue;
        yield {
          message: `The trait ${type} fits ${fits.join(', ')}, and ${component.name} makes ${workload}.`,
          place: placeIn(element, [...trait.path, 'type']),
          fixes: [removeFix(element, trait.path, `Remove the trait ${type}`)],
        };
      }
    }
  },
};

/** `deployments.apps`, `*.apps`, or the name of a workload definition, of which nobody here knows what it stands for. */
function matches(pattern: string, workload: string): boolean {
  if (pattern === workload || !pattern.includes('.')) return true;
  return pattern.startsWith('*.') && workload.endsWith(pattern.slice(1));
}

const conflicting = definitionText('TraitDefinition', 'fixed', 'parameter: {}', '  conflictsWith: [scaler]\n');

export const traitConflict: Rule = {
  code: 'kubevela/trait-conflict',
  severity: 'error',
  title: 'Traits that exclude each other',
  why: 'One of the traits states that it must not stand beside the other on one component. Keep one of them.',
  source: 'KubeVela source, core.oam.dev/v1beta1: TraitDefinition spec.conflictsWith',
  examples: {
    bad: {
      'app.yaml': applicationText({ components: [webWith('traits:\n  - type: fixed\n  - type: scaler')] }),
      'fixed.yaml': conflicting,
    },
    good: {
      'app.yaml': applicationText({ components: [webWith('traits:\n  - type: fixed')] }),
      'fixed.yaml': conflicting,
    },
  },
  *check(subject, look) {
    const element = applicationOf(subject);
    for (const component of element ? componentsOf(element.value) : []) {
      if (!element) return;
      const traits = traitsOf(component);
      for (const trait of traits) {
        const type = typeParts(trait.type).name;
        const found = findType(look, 'trait', type, element.namespace);
        if (found.state !== 'blueprint') continue;
        const conflicts = listAt(found.element.value, 'spec', 'conflictsWith');
        const other = traits.find((one) => one !== trait && conflicts.includes(typeParts(one.type).name));
        if (!other) continue;
        yield {
          message: `The trait ${type} excludes the trait ${other.type} on one component. Keep one of them.`,
          place: placeIn(element, [...trait.path, 'type']),
          related: [{ message: `The trait ${other.type}`, place: placeIn(element, [...other.path, 'type']) }],
          fixes: [trait, other].map((one) => removeFix(element, one.path, `Remove the trait ${one.type}`)),
        };
      }
    }
  },
};
