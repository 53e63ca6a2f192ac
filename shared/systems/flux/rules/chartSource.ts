import { isObject, objectAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { chartsText, releaseText } from '../examples.ts';
import { fluxObject } from './subject.ts';

export const chartSource: Rule = {
  code: 'flux/chart-source',
  severity: 'error',
  title: 'A release names no chart, or two',
  why: 'A HelmRelease takes its chart either from chart.spec or from chartRef. Keep exactly one.',
  source: 'Flux documentation, HelmRelease: spec.chart, spec.chartRef',
  examples: {
    bad: { 'redis.yaml': releaseText('') },
    good: { 'redis.yaml': releaseText(), 'charts.yaml': chartsText() },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look, 'HelmRelease');
    if (!element || !isObject(element.value.spec)) return;
    const spec = objectAt(element.value, 'spec');
    if (spec.chart !== undefined && spec.chartRef !== undefined)
      yield {
        message: 'chart and chartRef are both set. Keep one of them.',
        place: placeIn(element, ['spec', 'chartRef'], 'key'),
        fixes: [
          removeFix(element, ['spec', 'chartRef'], 'Keep chart'),
          removeFix(element, ['spec', 'chart'], 'Keep chartRef'),
        ],
      };
    else if (spec.chart === undefined && spec.chartRef === undefined)
      yield {
        message: 'The release names no chart: state chart.spec or chartRef.',
        place: placeIn(element, ['spec'], 'key'),
      };
  },
};
