import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { destinationText } from '../examples.ts';
import { ofKind } from './subject.ts';

const kinds = ['BucketStateStore', 'GitStateStore'];

export const destinationStore: Rule = {
  code: 'kratix/destination-store',
  severity: 'error',
  title: 'A Destination names no state store',
  why: 'Kratix writes to a Destination through a GitStateStore or BucketStateStore, so stateStoreRef needs kind and name.',
  source:
    'Kratix documentation, Destinations: spec.stateStoreRef; Kratix source, internal/webhook/v1alpha1/destination_webhook.go',
  examples: {
    bad: { 'destination.yaml': destinationText('dev').replace('    kind: GitStateStore\n', '') },
    good: { 'destination.yaml': destinationText('dev') },
  },
  *check(subject) {
    const destination = ofKind(subject, 'Destination');
    if (!destination) return;
    for (const field of ['kind', 'name']) {
      const stated = textAt(destination.value, 'spec', 'stateStoreRef', field);
      if (stated && (field === 'name' || kinds.includes(stated))) continue;
      yield {
        message:
          field === 'kind'
            ? `stateStoreRef.kind must be GitStateStore or BucketStateStore${stated ? `, not ${stated}` : ''}.`
            : 'stateStoreRef.name is missing: name the state store.',
        place: placeIn(destination, ['spec', 'stateStoreRef', field]),
      };
    }
  },
};
