import { valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, removeFix } from '../../findingPlace.ts';
import { policiesOf } from '../application.ts';
import { findType } from '../definitions.ts';
import { applicationText, definitionText } from './examples.ts';
import { applicationOf } from './subject.ts';

const named = applicationText({ policies: ['name: naming\ntype: naming'] });
const policy = (spec: string) => definitionText('PolicyDefinition', 'naming', 'parameter: {}', spec);

export const globalPolicy: Rule = {
  code: 'kubevela/global-policy',
  severity: 'error',
  title: 'A global policy named by an application',
  why: 'A global policy holds for every application by itself, and KubeVela refuses applications that name it.',
  source: 'KubeVela source, core.oam.dev/v1beta1: PolicyDefinition spec.global',
  examples: {
    bad: { 'app.yaml': named, 'naming.yaml': policy('  global: true\n') },
    good: { 'app.yaml': named, 'naming.yaml': policy('') },
  },
  *check(subject, look) {
    const element = applicationOf(subject);
    for (const one of element ? policiesOf(element.value) : []) {
      if (!element || !one.type) continue;
      const found = findType(look, 'policy', one.type, element.namespace);
      if (found.state !== 'blueprint' || valueAt(found.element.value, ['spec', 'global']) !== true) continue;
      yield {
        message: `${one.type} is global: it holds without being named. Remove it here.`,
        place: placeIn(element, [...one.path, 'type']),
        fixes: [removeFix(element, one.path, `Remove ${one.name || one.type}`)],
      };
    }
  },
};
