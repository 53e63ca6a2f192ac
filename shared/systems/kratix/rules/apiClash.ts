import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { apiPath, offeredKind } from '../api.ts';
import { promiseText } from '../examples.ts';
import { kratixGroup } from '../kinds.ts';
import { promiseOf } from './subject.ts';

export const apiClash: Rule = {
  code: 'kratix/api-clash',
  severity: 'error',
  title: 'Two Promises offer the same API',
  why: 'Two Promises with the same group and kind (or plural) overwrite each other: the boundary between their domains is not clear. Rename one, or merge them.',
  source: 'formats sheet, section 2, offline checks: two Promises exporting the same group and kind',
  examples: {
    bad: { 'one.yaml': promiseText({ name: 'postgres' }), 'two.yaml': promiseText({ name: 'postgres-large' }) },
    good: {
      'one.yaml': promiseText({ name: 'postgres' }),
      'two.yaml': promiseText({ name: 'redis', kind: 'Redis', plural: 'redises' }),
    },
  },
  *check(subject, look) {
    const promise = promiseOf(subject);
    const mine = promise && offeredKind(promise.value);
    if (!promise || !mine) return;
    for (const other of look.ofKind(kratixGroup, 'Promise')) {
      const theirs = other.name === promise.name ? undefined : offeredKind(other.value);
      if (!theirs || theirs.group !== mine.group) continue;
      const what =
        theirs.kind === mine.kind
          ? `kind ${mine.kind}`
          : theirs.plural === mine.plural
            ? `plural ${mine.plural}`
            : undefined;
      if (!what) continue;
      yield {
        message: `The Promise ${other.name} offers the same ${what} of ${mine.group}. Only one of them can.`,
        place: placeIn(promise, [...apiPath, 'spec', 'names', theirs.kind === mine.kind ? 'kind' : 'plural']),
        related: [{ message: `Offered by ${other.name} as well`, place: placeIn(other, apiPath, 'key') }],
      };
    }
  },
};
