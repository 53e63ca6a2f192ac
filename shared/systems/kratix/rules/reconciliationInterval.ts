import type { JsonPath } from '../../../json.ts';
import { valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { promiseText } from '../examples.ts';
import { promiseOf } from './subject.ts';

const places: readonly JsonPath[] = [
  ['spec', 'workflows', 'config', 'reconciliationInterval'],
  ['metadata', 'annotations', 'kratix.io/reconciliation-interval'],
];

const every = (interval: string): string =>
  promiseText({ spec: `  workflows:\n    config:\n      reconciliationInterval: ${interval}` });

export const reconciliationInterval: Rule = {
  code: 'kratix/reconciliation-interval',
  severity: 'error',
  title: 'The reconciliation interval can’t be read or is too short',
  why: 'The interval is a Go duration such as 10h or 90m, and Kratix accepts nothing below one minute.',
  source: 'Kratix source, API Promise: spec.workflows.config.reconciliationInterval',
  examples: { bad: { 'promise.yaml': every('30s') }, good: { 'promise.yaml': every('10h') } },
  *check(subject) {
    const promise = promiseOf(subject);
    if (!promise) return;
    for (const path of places) {
      const value = valueAt(promise.value, path);
      if (value === undefined || value === null) continue;
      const seconds = typeof value === 'string' ? durationSeconds(value) : undefined;
      if (seconds === undefined)
        yield {
          message: 'The interval must be a duration such as 10h, 90m or 1h30m.',
          place: placeIn(promise, path),
        };
      else if (seconds < 60)
        yield { message: 'The interval must be at least one minute.', place: placeIn(promise, path) };
    }
  },
};

const unitSeconds: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 1e-3, us: 1e-6, µs: 1e-6, ns: 1e-9 };

/** Seconds of a Go duration (`time.ParseDuration`), or undefined where it is none. */
export function durationSeconds(text: string): number | undefined {
  const match = /^([-+]?)((?:\d+(?:\.\d*)?|\.\d+)(?:h|ms|us|µs|ns|m|s))+$/.exec(text);
  if (!match) return text === '0' ? 0 : undefined;
  let seconds = 0;
  for (const [, number = '', unit = ''] of text.matchAll(/(\d+(?:\.\d*)?|\.\d+)(h|ms|us|µs|ns|m|s)/g))
    seconds += Number(number) * (unitSeconds[unit] ?? 0);
  return match[1] === '-' ? -seconds : seconds;
}
