import { textAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { groups } from '../../kinds.ts';
import { ofKind } from '../subject.ts';

const operation = (schedule: string): string => `apiVersion: ops.crossplane.io/v1alpha1
kind: CronOperation
metadata:
  name: nightly
spec:
  schedule: "${schedule}"
  operationTemplate:
    spec:
      mode: Pipeline
      pipeline:
        - step: clean
          functionRef:
            name: function-clean
`;

export const cronSchedule: Rule = {
  code: 'crossplane/cron-schedule',
  severity: 'error',
  title: 'The schedule of a CronOperation can’t be read',
  why: 'A schedule has five fields (minute, hour, day, month, weekday), or is one of @hourly, @daily, @weekly, @monthly, @yearly.',
  source: 'Crossplane documentation, CronOperation: spec.schedule',
  examples: { bad: { 'cron.yaml': operation('61 * * * *') }, good: { 'cron.yaml': operation('0 3 * * *') } },
  *check(subject) {
    const element = ofKind(subject, groups.operations, 'CronOperation');
    if (!element) return;
    const path = ['spec', 'schedule'];
    const schedule = textAt(element.value, ...path);
    if (schedule && isSchedule(schedule)) return;
    yield {
      message: schedule
        ? `"${schedule}" is no schedule: write five fields, such as "0 3 * * *".`
        : 'spec.schedule is missing: say when it runs.',
      place: placeIn(element, path),
    };
  },
};

const bounds: readonly (readonly [number, number, readonly string[]])[] = [
  [0, 59, []],
  [0, 23, []],
  [1, 31, []],
  [1, 12, ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']],
  [0, 6, ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']],
];

/** True for what the cron parser of Crossplane (robfig/cron, standard fields) takes. */
export function isSchedule(text: string): boolean {
  const words = text.trim().replace(/^(TZ|CRON_TZ)=\S+\s+/, '');
  if (/^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(words) || /^@every \S+$/.test(words))
    return true;
  const fields = words.split(/\s+/);
  return (
    fields.length === bounds.length &&
    fields.every((field, index) => {
      const bound = bounds[index];
      return bound !== undefined && field.split(',').every((part) => isCronPart(part, ...bound));
    })
  );
}

function isCronPart(part: string, lowest: number, highest: number, names: readonly string[]): boolean {
  const match = /^(\*|\?|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part);
  if (!match) return false;
  const [, from = '', to, step] = match;
  const numberOf = (word: string): number => {
    const at = names.indexOf(word.toLowerCase());
    return at >= 0 ? lowest + at : /^\d+$/.test(word) ? Number(word) : Number.NaN;
  };
  if (step !== undefined && Number(step) === 0) return false;
  if (from === '*' || from === '?') return to === undefined;
  const start = numberOf(from);
  const end = to === undefined ? start : numberOf(to);
  return start >= lowest && end <= highest && start <= end;
}
