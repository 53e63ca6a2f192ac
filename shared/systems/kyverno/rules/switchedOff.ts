import { valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { celText, classicText } from '../examples.ts';
import { celOf, classicOf } from './subject.ts';

export const switchedOff: Rule = {
  code: 'kyverno/switched-off',
  severity: 'error',
  title: 'A policy that is never asked',
  why: 'Neither requests nor background scans come to it, so Kyverno refuses it. Switch one of them on.',
  source:
    'Kyverno documentation, Policy Settings: admission, background; Kyverno documentation, ValidatingPolicy: spec.evaluation',
  examples: {
    bad: { 'policy.yaml': classicText({ spec: '  admission: false\n  background: false\n' }) },
    good: { 'policy.yaml': classicText({ spec: '  admission: false\n' }), 'cel.yaml': celText() },
  },
  *check(subject) {
    const classic = classicOf(subject);
    if (classic && isOff(classic.value, 'admission') && isOff(classic.value, 'background'))
      yield {
        message: 'Admission and background are both off: nothing ever comes to this policy.',
        place: placeIn(classic, ['spec', 'admission']),
        fixes: [removeFix(classic, ['spec', 'admission'], 'Switch admission on')],
      };
    const mutating = celOf(subject, 'MutatingPolicy');
    if (!mutating || !isOff(mutating.value, 'evaluation', 'admission', 'enabled')) return;
    if (valueAt(mutating.value, ['spec', 'evaluation', 'mutateExisting', 'enabled']) === true) return;
    yield {
      message: 'Admission is off and existing objects are not changed: this policy never does anything.',
      place: placeIn(mutating, ['spec', 'evaluation', 'admission', 'enabled']),
    };
  },
};

function isOff(value: Parameters<typeof valueAt>[0], ...path: readonly string[]): boolean {
  return valueAt(value, ['spec', ...path]) === false;
}
