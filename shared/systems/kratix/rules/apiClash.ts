import { portType } from '../../../contract/portTypes.ts';
import type { KindDefinition } from '../../../graph/element.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { apiPath } from '../api.ts';
import { promiseText } from '../examples.ts';
import { promiseOf } from './subject.ts';

export const apiClash: Rule = {
  code: 'kratix/api-clash',
  severity: 'error',
  title: 'Two Promises offer the same API',
  why: 'Two Promises with the same group and kind (or plural) overwrite each other: the boundary between their domains is not clear. Rename one, or merge them.',
  source: 'Kratix documentation, Promise Custom Resource: spec.api',
  examples: {
    bad: { 'one.yaml': promiseText({ name: 'postgres' }), 'two.yaml': promiseText({ name: 'postgres-large' }) },
    good: {
      'one.yaml': promiseText({ name: 'postgres' }),
      'two.yaml': promiseText({ name: 'redis', kind: 'Redis', plural: 'redises' }),
    },
  },
  *check(subject, look) {
    const promise = promiseOf(subject);
    const mine = promise?.defines[0];
    if (!promise || !mine) return;
    const rivals = [
      ...look.kind(mine.group, mine.kind).flatMap(({ element }) => element ?? []),
      // A port answers to its plural as well, so this finds the others of that plural without asking for all Promises.
      ...look.providers(portType(mine.plural)).map(({ element }) => element),
    ];
    for (const other of new Set(rivals)) {
      const theirs: KindDefinition | undefined =
        other.kind === 'Promise' && other.name !== promise.name ? other.defines[0] : undefined;
      if (!theirs || theirs.group !== mine.group) continue;
      const field: 'kind' | 'plural' = theirs.kind === mine.kind ? 'kind' : 'plural';
      if (theirs[field] !== mine[field]) continue;
      yield {
        message: `The Promise ${other.name} offers the same ${field} ${mine[field]} of ${mine.group}. Only one of them can.`,
        place: placeIn(promise, [...apiPath, 'spec', 'names', field]),
        related: [{ message: `Offered by ${other.name} as well`, place: placeIn(other, apiPath, 'key') }],
      };
    }
  },
};
