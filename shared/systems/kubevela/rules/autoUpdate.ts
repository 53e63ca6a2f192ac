import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { applicationText } from './examples.ts';
import { applicationOf } from './subject.ts';

const auto = 'app.oam.dev/autoUpdate';
const publish = 'app.oam.dev/publishVersion';

export const autoUpdate: Rule = {
  code: 'kubevela/auto-update',
  severity: 'error',
  title: 'Automatic update beside a published version',
  why: 'publishVersion holds the application at what was published, autoUpdate follows new definitions: KubeVela refuses both together. Keep one.',
  source: 'KubeVela source, pkg/oam/labels.go: app.oam.dev/autoUpdate, app.oam.dev/publishVersion',
  examples: {
    bad: { 'app.yaml': applicationText({ annotations: `${auto}: "true"\n    ${publish}: v1` }) },
    good: { 'app.yaml': applicationText({ annotations: `${publish}: v1` }) },
  },
  *check(subject) {
    const element = applicationOf(subject);
    if (element?.annotations[auto] !== 'true' || element.annotations[publish] === undefined) return;
    const path = ['metadata', 'annotations', auto];
    yield {
      message: `${auto} and ${publish} exclude each other. Keep one of them.`,
      place: placeIn(element, path, 'key'),
      fixes: [auto, publish].map((name) => removeFix(element, ['metadata', 'annotations', name], `Remove ${name}`)),
    };
  },
};
