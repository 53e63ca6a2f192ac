import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { shopDefinition, shopObject } from '../../shopKind.ts';
import { gitText, kustomizationText } from '../examples.ts';
import { delivered, fluxObject } from './subject.ts';

export const definitionWithInstances: Rule = {
  code: 'flux/definition-with-instances',
  severity: 'warning',
  title: 'Objects are delivered together with their definition',
  why: 'The dry run of a Kustomization fails while a kind is not defined yet, so the objects hold up their own definition when an operator brings it. Deliver them by a second Kustomization with dependsOn.',
  source:
    'Flux documentation, Kustomization: spec.dependsOn; Flux documentation, Ways of structuring your repositories',
  examples: {
    bad: {
      'apps.yaml': kustomizationText(),
      'git.yaml': gitText(),
      'apps/crd.yaml': shopDefinition,
      'apps/shop.yaml': shopObject,
    },
    good: {
      'apps.yaml': kustomizationText('apps', '  dependsOn:\n    - name: crds\n'),
      'crds.yaml': kustomizationText('crds', '', './crds'),
      'git.yaml': gitText(),
      'crds/crd.yaml': shopDefinition,
      'apps/shop.yaml': shopObject,
    },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look, 'Kustomization');
    if (!element) return;
    const objects = delivered(subject, look);
    for (const definition of objects)
      for (const { group, kind } of definition.defines) {
        const instance = objects.find((one) => one.group === group && one.kind === kind);
        if (!instance) continue;
        yield {
          message: `It delivers the ${kind} ${instance.name} together with the definition of ${kind}. Split them, and let the second dependsOn the first.`,
          place: placeIn(element, ['spec', 'path']),
          related: [
            { message: 'the definition', place: placeIn(definition, definition.namePath) },
            { message: `the ${kind}`, place: placeIn(instance, instance.namePath) },
          ],
        };
      }
  },
};
