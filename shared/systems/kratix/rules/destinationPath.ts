import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { destinationText } from '../examples.ts';
import { kratixGroup } from '../kinds.ts';
import { ofKind } from './subject.ts';

const path = ['spec', 'path'];

export const destinationPath: Rule = {
  code: 'kratix/destination-path',
  severity: 'error',
  title: 'A Destination has no path of its own',
  why: 'Kratix writes into spec.path of the state store: two Destinations with the same path would overwrite each other.',
  source: 'Kratix documentation, Destinations: spec.path',
  examples: {
    bad: {
      'destinations.yaml': `${destinationText('dev', 'environment: dev', 'dev')}---\n${destinationText('test', 'environment: test', 'dev')}`,
    },
    good: { 'destinations.yaml': `${destinationText('dev')}---\n${destinationText('test', 'environment: test')}` },
  },
  *check(subject, look) {
    const destination = ofKind(subject, 'Destination');
    if (!destination) return;
    const stated = textAt(destination.value, ...path);
    if (!stated) {
      yield {
        message: 'The Destination has no spec.path: say where in the state store Kratix writes.',
        place: placeIn(destination, path),
      };
      return;
    }
    const store = storeOf(destination.value);
    for (const other of look.ofKind(kratixGroup, 'Destination')) {
      if (other.name === destination.name || storeOf(other.value) !== store) continue;
      if (normal(textAt(other.value, ...path) ?? '') !== normal(stated)) continue;
      yield {
        message: `The Destination ${other.name} uses the path ${stated} of the same state store.`,
        place: placeIn(destination, path),
        related: [{ message: `Used by ${other.name}`, place: placeIn(other, path) }],
      };
    }
  },
};

function storeOf(value: Parameters<typeof textAt>[0]): string {
  return `${textAt(value, 'spec', 'stateStoreRef', 'kind')}/${textAt(value, 'spec', 'stateStoreRef', 'name')}`;
}

function normal(text: string): string {
  return text.replace(/^\/+|\/+$/g, '');
}
