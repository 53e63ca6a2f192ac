import { listAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { projectText } from '../examples.ts';
import { argoProject } from './subject.ts';

const window = (schedule: string) => `${projectText().trimEnd()}
  syncWindows:
    - kind: deny
      schedule: '${schedule}'
      duration: 2h
      applications: ['*']
`;
const ranges: readonly (readonly [number, number])[] = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
];

export const syncWindow: Rule = {
  code: 'argocd/sync-window',
  severity: 'error',
  title: 'A sync window can not be read',
  why: 'A window needs a kind, a schedule in cron form with five fields, a duration such as 1h30m, and at least one of applications, namespaces and clusters. Argo CD refuses the project otherwise.',
  source: 'Argo CD documentation, Sync Windows: schedule, duration',
  examples: { bad: { 'project.yaml': window('0 22 * *') }, good: { 'project.yaml': window('0 22 * * 1-5') } },
  *check(subject) {
    const element = argoProject(subject);
    if (!element) return;
    for (const { value, path } of listSites(element.value, ['spec', 'syncWindows'])) {
      const kind = textAt(value, 'kind');
      const schedule = textAt(value, 'schedule') ?? '';
      const duration = textAt(value, 'duration') ?? '';
      const at = (field: string) => placeIn(element, [...path, field]);
      if (kind !== 'allow' && kind !== 'deny')
        yield { message: 'The kind of a window is allow or deny.', place: at('kind') };
      if (!isCron(schedule))
        yield {
          message: `"${schedule}" is no schedule: five fields (minute, hour, day, month, weekday).`,
          place: at('schedule'),
        };
      if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(duration))
        yield { message: `"${duration}" is no duration: write 30m or 1h30m.`, place: at('duration') };
      if (['applications', 'namespaces', 'clusters'].every((field) => listAt(value, field).length === 0))
        yield {
          message: 'The window is about nothing: list applications, namespaces or clusters.',
          place: placeIn(element, path),
        };
    }
  },
};

function isCron(schedule: string): boolean {
  if (/^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(schedule)) return true;
  const fields = schedule.trim().split(/\s+/);
  return (
    fields.length === 5 &&
    fields.every((field, index) => {
      const [low, high] = ranges[index] ?? [0, 0];
      return field.split(',').every((part) => {
        const match = /^(\*|\?|[\w]+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part);
        return [match?.[1], match?.[2]].every(
          (text) =>
            match !== null &&
            (text === undefined || !/^\d+$/.test(text) || (Number(text) >= low && Number(text) <= high)),
        );
      });
    })
  );
}
