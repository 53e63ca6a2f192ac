import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { writtenApplication } from '../application.ts';
import { applicationText, gitSource } from '../examples.ts';
import { delivered, deliverersOf } from './delivered.ts';

const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n';

export const deliveredTwice: Rule = {
  code: 'argocd/delivered-twice',
  severity: 'warning',
  title: 'Two Applications deliver the same object',
  why: 'Each would overwrite what the other did, and pruning by one deletes it for both (SharedResourceWarning). Let one Application deliver it.',
  source: 'Argo CD documentation, Sync Options: FailOnSharedResource (condition SharedResourceWarning)',
  examples: {
    bad: {
      'app.yaml': applicationText(),
      'other.yaml': applicationText({ name: 'other' }),
      'shop/map.yaml': map,
    },
    good: {
      'app.yaml': applicationText(),
      'other.yaml': applicationText({ name: 'other', source: gitSource('other') }),
      'shop/map.yaml': map,
    },
  },
  *check(subject, look) {
    const written = writtenApplication(subject);
    if (!written) return;
    const { element } = written;
    const rivals = new Map<string, { count: number; example: string; place: ReturnType<typeof placeIn> }>();
    for (const object of delivered(subject, look)) {
      if (object.partial || object.gathers) continue;
      for (const other of deliverersOf(object, look)) {
        // An environment has Applications of its own; they share objects only where they share the cluster and namespace.
        if (other === element || destinationOf(other) !== destinationOf(element)) continue;
        const before = rivals.get(other.name);
        if (before) before.count++;
        else
          rivals.set(other.name, {
            count: 1,
            example: `${object.kind} ${object.name}`,
            place: placeIn(other, other.namePath),
          });
      }
    }
    for (const [name, { count, example, place }] of rivals)
      yield {
        message: `${example}${count > 1 ? ` and ${count - 1} more` : ''} is delivered by ${name} as well. Let one of them deliver it.`,
        place: placeIn(element, [...written.path, 'source', 'path']),
        related: [{ message: 'the other one', place }],
      };
  },
};

function destinationOf({ value }: { readonly value: Parameters<typeof JSON.stringify>[0] }): string {
  return JSON.stringify(value?.spec?.destination ?? value?.spec?.template?.spec?.destination ?? null);
}
