import { describe, expect, it } from 'vitest';
import { goalsOf } from '../goals/goals.ts';
import { openExample } from '../workspace/testing/openExample.ts';
import { goalPlot } from './goalPlot.ts';
import { pictureHtml } from './picture.ts';

const points = (svg: string) =>
  /polyline points="([^"]+)"/
    .exec(svg)?.[1]
    ?.split(' ')
    .map((one) => one.split(',').map(Number));

describe('the plot of a goal in a report', () => {
  const values = [
    { date: '2026-01-01', value: 10 },
    { date: '2026-01-11', value: 0 },
    { date: '2026-01-31', value: 5 },
  ];

  it('stands by time from left to right, and by value from the bottom up', () => {
    const [first = [], middle = [], last = []] = points(goalPlot({ title: 'Onboarding', values }).text) ?? [];
    const [[x1 = 0, high = 0], [x2 = 0, low = 0], [x3 = 0, half = 0]] = [first, middle, last];
    expect((x2 - x1) / (x3 - x1)).toBeCloseTo(1 / 3, 1);
    expect(high).toBeLessThan(half);
    expect(half).toBeCloseTo((high + low) / 2, 0);
  });

  it('says both ends as text, and draws the target', () => {
    const { text } = goalPlot({ title: 'A <b>', values, target: 7 });
    expect(text).toContain('aria-label="A &lt;b&gt;: 10 on 2026-01-01, 5 on 2026-01-31"');
    expect(text).toContain('class="target"');
  });

  it('is nothing before there is a second value, and never NaN', () => {
    expect(goalPlot({ title: 'x', values: values.slice(0, 1) }).text).toBe('');
    const flat = values.map(({ date }) => ({ date, value: 0 }));
    expect(goalPlot({ title: 'x', values: flat }).text).not.toContain('NaN');
  });
});

describe('the report', () => {
  it('tells where the goals stand, and the numbers of domains', () => {
    const view = openExample({
      'blueprint.yaml': `apiVersion: entresol.dev/v1alpha2
kind: Blueprint
domains: [{ name: Shop, files: ["**"] }]
goals:
  - id: saved
    title: Time <saved>
    kind: lagging
    unit: hours
    target: 20
    values: [{ date: "2026-01-01", value: 12 }, { date: "2026-02-01", value: 30 }]
`,
      'map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n',
    });
    const page = pictureHtml(
      view,
      goalsOf(view, '2026-03-01', () => undefined),
    );
    expect(page).toContain('<h3>Time &lt;saved&gt;</h3>');
    expect(page).toContain('30 hours');
    expect(page).toContain('target ≥ 20 hours');
    expect(page).toContain('Coupling and cohesion of domains');
  });
});
