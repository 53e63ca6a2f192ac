import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { foldersAbove } from '../../folders.ts';
import { gitText, kustomizationText } from '../examples.ts';
import { delivered, fluxObject } from './subject.ts';

const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n';

export const ownedTwice: Rule = {
  code: 'flux/owned-twice',
  severity: 'error',
  title: 'Two Kustomizations deliver the same object',
  why: 'Each takes the object over from the other at every interval, and pruning by one deletes it for both. Let one of them deliver it.',
  source: 'Flux documentation, Kustomization: status.inventory, spec.prune',
  examples: {
    bad: {
      'clusters/a.yaml': kustomizationText('a'),
      'clusters/b.yaml': kustomizationText('b'),
      'clusters/git.yaml': gitText(),
      'apps/map.yaml': map,
    },
    good: {
      'clusters/a.yaml': kustomizationText('a'),
      'clusters/b.yaml': kustomizationText('b', '', './other'),
      'clusters/git.yaml': gitText(),
      'apps/map.yaml': map,
      'other/map.yaml': map,
    },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look, 'Kustomization');
    if (!element) return;
    const folder = foldersAbove(element.source.file).at(-1);
    const told = new Set<string>();
    for (const object of delivered(subject, look)) {
      if (object.gathers) continue;
      for (const { element: other, edges } of look.dependents(object.id)) {
        if (other === element || other.kind !== 'Kustomization' || other.system !== 'flux' || told.has(other.name))
          continue;
        // Clusters have folders of their own, and each delivers what it shares with the others.
        if (other.name === element.name || foldersAbove(other.source.file).at(-1) !== folder) continue;
        if (!edges.some(({ type, to }) => type === 'delivers' && to === object.id)) continue;
        told.add(other.name);
        yield {
          message: `${object.kind} ${object.name} is delivered by ${other.name} as well. Let one of them deliver it.`,
          place: placeIn(element, ['spec', 'path']),
          related: [
            { message: 'the other one', place: placeIn(other, other.namePath) },
            { message: 'the object', place: placeIn(object, object.namePath) },
          ],
        };
      }
    }
  },
};
