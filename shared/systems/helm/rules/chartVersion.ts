import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { isChart } from '../chart.ts';
import { chart } from './examples.ts';

/** SemVer 2, as semver.org gives it. */
const semver =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(\.(0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*)?(\+[\da-zA-Z-]+(\.[\da-zA-Z-]+)*)?$/;

/** A version that is none. */
export const chartVersion: Rule = {
  code: 'helm/version',
  severity: 'error',
  title: 'Chart version that is not SemVer',
  why: 'Repositories and ranges compare chart versions, which Helm only does with three numbers: 1.2.3.',
  source: 'Helm documentation, Charts, Charts and Versioning; Semantic Versioning 2.0.0',
  examples: {
    bad: chart({ head: 'apiVersion: v2\nname: web\nversion: one\n' }),
    good: chart({}),
  },
  *check({ element }) {
    if (!isChart(element)) return;
    const version = textAt(element.value, 'version');
    // A token that a later step fills in is no version yet.
    if (version === undefined || semver.test(version) || /[<>{}$]/.test(version)) return;
    const [, numbers] = /^v?(\d+(?:\.\d+){0,2})$/.exec(version) ?? [];
    const full = numbers && `${numbers}.0.0`.split('.').slice(0, 3).map(Number).join('.');
    yield {
      message: `${JSON.stringify(version)} is no version of three numbers, such as ${full ?? '0.1.0'}. Write it so.`,
      // Helm takes what it can complete, and refuses the rest.
      severity: full ? 'warning' : 'error',
      place: placeIn(element, ['version']),
      fixes: full ? [setFix(element, ['version'], full, `Write ${full}`, true)] : [],
    };
  },
};
