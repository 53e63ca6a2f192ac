import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { chartsText, releaseText } from '../examples.ts';
import { fluxObject } from './subject.ts';

const operator = (spec = '') => releaseText(undefined, spec, 'redis-operator');

export const helmCrds: Rule = {
  code: 'flux/helm-crds',
  severity: 'info',
  title: 'Definitions of the chart are never upgraded',
  why: 'Helm installs the definitions in the folder crds of a chart once and never changes them. For an operator state upgrade.crds: CreateReplace, unless the chart upgrades them in another way.',
  source: 'Flux documentation, HelmRelease: spec.install.crds, spec.upgrade.crds',
  examples: {
    bad: { 'operator.yaml': operator(), 'charts.yaml': chartsText() },
    good: { 'operator.yaml': operator('  upgrade:\n    crds: CreateReplace\n'), 'charts.yaml': chartsText() },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look, 'HelmRelease');
    if (!element || textAt(element.value, 'spec', 'upgrade', 'crds')) return;
    const chart =
      textAt(element.value, 'spec', 'chart', 'spec', 'chart') ??
      textAt(element.value, 'spec', 'chartRef', 'name') ??
      '';
    if (![chart, element.name].some((name) => /operator/i.test(name))) return;
    yield {
      message: `${element.name} looks like an operator; without upgrade.crds its definitions stay as they were first installed.`,
      place: placeIn(element, ['spec', 'upgrade'], 'key'),
      fixes: [setFix(element, ['spec', 'upgrade', 'crds'], 'CreateReplace', 'Upgrade the definitions too', true)],
    };
  },
};
