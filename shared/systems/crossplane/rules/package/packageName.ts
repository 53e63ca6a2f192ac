import { textAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { functionText } from '../../examples.ts';
import { groups } from '../../kinds.ts';
import { ofKind } from '../subject.ts';

/** The form that the package CRDs state (validation rule of `spec.package`). */
const full = /^[^./]+(\.[^./]+)+(\/[^/:@]+)+(:[^:@]+(@sha256.+)?|@sha256.+)$/;

export const packageName: Rule = {
  code: 'crossplane/package-name',
  severity: 'error',
  title: 'A package is not named in full',
  why: 'Since Crossplane 2 there is no default registry: a package is a full image name with registry, repository, and tag or digest.',
  source: 'Crossplane documentation, Upgrade to Crossplane v2, Default registry flag',
  examples: {
    bad: { 'function.yaml': functionText().replace('xpkg.crossplane.io/', '') },
    good: { 'function.yaml': functionText() },
  },
  *check(subject) {
    const element = ofKind(subject, groups.packages, 'Provider', 'Function', 'Configuration');
    if (!element) return;
    const path = ['spec', 'package'];
    const name = textAt(element.value, ...path);
    if (name && full.test(name)) return;
    yield {
      message: name
        ? `"${name}" is no full package name: write registry/organisation/name:tag.`
        : 'spec.package is missing: name the package to install.',
      place: placeIn(element, path),
    };
  },
};
