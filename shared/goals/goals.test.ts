import { describe, expect, it } from 'vitest';
import type { LoggedCommit } from '../protocol/git.ts';
import { exampleApi, exampleWorkload } from '../rules/contract/examples.ts';
import { openExample } from '../workspace/testing/openExample.ts';
import { csvValues } from './csvValues.ts';
import { goalsOf } from './goals.ts';
import { historyIndicator } from './historyIndicator.ts';
import { indicator } from './indicators.ts';
import { prometheusValues } from './prometheusValues.ts';
import { timeToPullRequest } from './pullRequests.ts';

const blueprint = (published: string) => `apiVersion: entresol.dev/v1alpha2
kind: Blueprint
domains:
  - { name: Shop, owner: shop, files: [shop/**] }
  - { name: Data, owner: data, files: [data/**], published: [${published}] }
`;
const files = (published = 'postgres.db.acme.io') => ({
  'blueprint.yaml': blueprint(published),
  'shop/score.yaml': exampleWorkload('type: postgres, params: { size: small }'),
  'shop/other.yaml': exampleWorkload('type: mongodb').replace('name: shop', 'name: other'),
  'shop/alone.yaml': 'apiVersion: score.dev/v1b1\nmetadata: { name: alone }\ncontainers: { web: { image: "a:1" } }\n',
  'data/api.yaml': exampleApi,
});

describe('what the graph says of goals', () => {
  it('adoption counts workloads that request a platform API', () => {
    expect(indicator(openExample(files()), 'adoption')).toMatchObject({
      part: 1,
      of: 2,
      value: 50,
      yes: ['score:Workload/shop'],
      no: ['score:Workload/other'],
    });
  });

  it('the golden path covers workloads whose every request is answered by a published API', () => {
    expect(indicator(openExample(files()), 'golden-path-coverage')).toMatchObject({ part: 1, of: 2 });
    expect(indicator(openExample(files('other')), 'golden-path-coverage')).toMatchObject({ part: 0, of: 2 });
  });

  it('self-service is a fitting request of what another team publishes', () => {
    expect(indicator(openExample(files()), 'self-service-rate')).toMatchObject({ part: 1, of: 1, value: 100 });
    expect(indicator(openExample(files('other')), 'self-service-rate')).toMatchObject({ part: 0, of: 1 });
    const wrong = { ...files(), 'shop/score.yaml': exampleWorkload('type: postgres, params: { size: huge }') };
    expect(indicator(openExample(wrong), 'self-service-rate')).toMatchObject({ part: 0, of: 1 });
  });

  it('is nothing where there is nothing to count', () => {
    expect(indicator(openExample({ 'api.yaml': exampleApi }), 'adoption')).toMatchObject({ value: null, of: 0 });
  });
});

describe('goals', () => {
  const goals = `goals:
  - id: adoption
    title: Adoption
    kind: leading
    target: 60
    computed: adoption
    values: [{ date: "2026-01-01", value: 30 }]
  - { id: incidents, title: Incidents, kind: lagging, target: 2, direction: down, file: incidents.csv }
  - { id: saved, title: Time saved, kind: lagging, unit: hours }
`;
  const view = openExample({ ...files(), 'blueprint.yaml': blueprint('postgres.db.acme.io') + goals });

  it('say where they stand, whether they are reached, and which way they go', () => {
    const csv = 'day;count\r\n2026-02-01T10:00:00Z;2\r\n2026-01-01;5\r\n2026-03-01;unknown\r\n';
    const found = goalsOf(view, '2026-03-01', (path) => (path === 'incidents.csv' ? csv : undefined));
    expect(found).toMatchObject([
      { id: 'adoption', unit: '%', current: 50, met: false, trend: 20, source: 'graph' },
      { id: 'incidents', current: 2, met: true, trend: -3, source: 'csv' },
      { id: 'saved', unit: 'hours', current: null, met: null, trend: null, source: 'manual' },
    ]);
  });

  it('say why linked values are not there', () => {
    const [, incidents] = goalsOf(view, '2026-03-01', () => undefined);
    expect(incidents?.problem).toMatchObject({ code: 'goals/no-file', place: 'incidents.csv' });
  });
});

describe('values in CSV', () => {
  it('are found by the names of their columns, with quotes where there are some', () => {
    const text = '\uFEFFnote,Value,Date\n"a, ""quoted""\nnote",1.5,2026-01-02\n,2,2026-01-01\n';
    expect(csvValues(text)).toEqual({
      ok: true,
      value: [
        { date: '2026-01-01', value: 2 },
        { date: '2026-01-02', value: 1.5 },
      ],
    });
  });

  it.each([
    ['a column that is not there', 'date,value\n2026-01-01,1\n', { value: 'rate' }, 'goals/csv-column'],
    ['no line at all', '', {}, 'goals/csv-column'],
    ['no row that can be read', 'date,value\nsoon,many\n', {}, 'goals/csv-empty'],
  ])('are a problem with %s', (_what, text, columns, code) => {
    expect(csvValues(text, columns)).toMatchObject({ ok: false, problem: { code } });
  });
});

const commit = (hash: string, author: string, date: string, subject: string, parents: readonly string[] = ['x']) =>
  ({ hash, author, date, subject, parents }) satisfies LoggedCommit;
const log = [
  commit('m2', 'lead', '2026-01-09T00:00:00Z', 'Merge pull request #2 from ana/second', ['s1', 'a3']),
  commit('a3', 'lead', '2026-01-08T06:00:00Z', "Merge branch 'main' into second", ['a2', 's1']),
  commit('a2', 'ana', '2026-01-08T00:00:00Z', 'Second', ['m1']),
  commit('s1', 'bo', '2026-01-05T00:00:00Z', 'Add a queue (#3)', ['d1']),
  commit('d1', 'deps[bot]', '2026-01-04T00:00:00Z', 'Raise a version (#4)', ['m1']),
  commit('m1', 'lead', '2026-01-03T00:00:00Z', 'Merge pull request #1 from ana/first', ['b0', 'a1']),
  commit('a1', 'ana', '2026-01-01T00:00:00Z', 'First', ['b0']),
  commit('b0', 'bo', '2026-01-01T00:00:00Z', 'Typo', []),
];

describe('time to the nth pull request', () => {
  it('counts merges for the author of the branch, and squashed ones for their author', () => {
    expect(timeToPullRequest(log, 1)).toEqual({
      median: 3,
      people: [
        { author: 'ana', days: 2, date: '2026-01-03' },
        { author: 'bo', days: 4, date: '2026-01-05' },
      ],
    });
    expect(timeToPullRequest(log, 2)).toMatchObject({ median: 8, people: [{ author: 'ana' }] });
  });

  it('is unknown while nobody got so far', () => {
    expect(timeToPullRequest(log, 3)).toEqual({ median: null, people: [] });
  });
});

describe('what the history in Git says of a goal', () => {
  const history = { commits: log, partial: false };

  it('lead time is from a commit to its merge into the main line, today and at the beginning of each month', () => {
    expect(historyIndicator({ computed: 'lead-time' }, history, '2026-02-10')).toEqual({
      values: [
        { date: '2026-02-01', value: 36 },
        { date: '2026-02-10', value: 36 },
      ],
      unit: 'hours',
      of: 2,
      counted: 'commits merged in 90 days',
    });
    const early = historyIndicator({ computed: 'lead-time', unit: 'days' }, history, '2026-01-04');
    expect(early).toMatchObject({ values: [{ date: '2026-01-04', value: 2 }], unit: 'days', of: 1 });
  });

  it('forgets what was merged more than 90 days ago', () => {
    const { values, of } = historyIndicator({ computed: 'lead-time' }, history, '2026-06-15');
    expect([of, values.at(-1)?.date]).toEqual([0, '2026-04-01']);
    const { values: weekly } = historyIndicator({ computed: 'deployment-frequency' }, history, '2026-06-15');
    expect(weekly.at(-1)).toEqual({ date: '2026-06-15', value: 0 });
  });

  it('a deployment is a pull request that was merged, squashed or not', () => {
    const { values, of } = historyIndicator({ computed: 'deployment-frequency' }, history, '2026-01-31');
    expect(of).toBe(4);
    expect(values).toEqual([{ date: '2026-01-31', value: (4 * 7) / 90 }]);
  });

  it('onboarding is told for the pull request that the goal names', () => {
    const found = historyIndicator({ computed: 'time-to-pull-request', nth: 2 }, history, '2026-02-01');
    expect(found).toMatchObject({ values: [{ date: '2026-02-01', value: 8 }], unit: 'days', of: 1 });
  });

  it('comes with a warning where only a part of it is here, and a problem where there is none', () => {
    const text = `${blueprint('x')}goals: [{ id: lead, title: Lead time, kind: lagging, computed: lead-time }]\n`;
    const view = openExample({ 'blueprint.yaml': text });
    const goal = (history: Parameters<typeof goalsOf>[3]) => goalsOf(view, '2026-02-01', () => undefined, history)[0];
    expect(goal({ history })).toMatchObject({ source: 'git', current: 36, unit: 'hours' });
    expect(goal({ history: { ...history, partial: true } })?.problem?.code).toBe('goals/partial-history');
    expect(goal({ history: null })?.problem?.code).toBe('git/none');
  });
});

describe('values from Prometheus', () => {
  const answer = (...series: (readonly (readonly [number, string])[])[]) => ({
    status: 'success',
    data: { resultType: 'matrix', result: series.map((values) => ({ metric: {}, values })) },
  });

  it('are the last number of each day', () => {
    const day = Date.UTC(2026, 0, 1) / 1000;
    expect(
      prometheusValues(
        answer([
          [day, '1.5'],
          [day + 3600, '2'],
          [day + 86_400, 'NaN'],
          [day + 172_800, '4'],
        ]),
      ),
    ).toEqual({
      ok: true,
      value: [
        { date: '2026-01-01', value: 2 },
        { date: '2026-01-03', value: 4 },
      ],
    });
  });

  it.each([
    ['several series', answer([], []), 'goals/prometheus-series'],
    ['no series', answer(), 'goals/prometheus-series'],
    ['a refused query', { status: 'error', error: 'parse error' }, 'goals/prometheus-query'],
    ['another service', { hello: 1 }, 'goals/prometheus-answer'],
  ])('are a problem with %s', (_what, given, code) => {
    expect(prometheusValues(given)).toMatchObject({ ok: false, problem: { code } });
  });
});
