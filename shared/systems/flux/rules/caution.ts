import { isObject, listAt, textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { gitText, kustomizationText } from '../examples.ts';
import { fluxObject } from './subject.ts';

export const pruneOff: Rule = {
  code: 'flux/prune-off',
  severity: 'warning',
  title: 'What leaves the source stays in the cluster',
  why: 'With prune: false, objects whose files are removed are never deleted and nobody owns them any more. Set prune: true, and protect single objects by the annotation kustomize.toolkit.fluxcd.io/prune: disabled.',
  source: 'Flux documentation, Kustomization: spec.prune',
  examples: {
    bad: { 'apps.yaml': kustomizationText().replace('prune: true', 'prune: false'), 'git.yaml': gitText() },
    good: { 'apps.yaml': kustomizationText(), 'git.yaml': gitText() },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look, 'Kustomization');
    if (!element || valueAt(element.value, ['spec', 'prune']) !== false) return;
    yield {
      message: 'Objects whose files are removed stay in the cluster. Set prune: true.',
      place: placeIn(element, ['spec', 'prune']),
      fixes: [setFix(element, ['spec', 'prune'], true, 'Prune', true)],
    };
  },
};

export const waitTimeout: Rule = {
  code: 'flux/wait-timeout',
  severity: 'warning',
  title: 'It waits without a timeout of its own',
  why: 'Without timeout, waiting ends just before the next interval: with a long interval a broken delivery is noticed late. State a timeout.',
  source: 'Flux documentation, Kustomization: spec.wait, spec.timeout',
  examples: {
    bad: { 'apps.yaml': kustomizationText('apps', '  wait: true\n'), 'git.yaml': gitText() },
    good: { 'apps.yaml': kustomizationText('apps', '  wait: true\n  timeout: 5m\n'), 'git.yaml': gitText() },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look, 'Kustomization');
    if (!element || valueAt(element.value, ['spec', 'wait']) !== true || textAt(element.value, 'spec', 'timeout'))
      return;
    yield {
      message: `It waits without a timeout: until just before the next interval${textAt(element.value, 'spec', 'interval') ? ` (${textAt(element.value, 'spec', 'interval')})` : ''}. State spec.timeout.`,
      place: placeIn(element, ['spec', 'wait'], 'key'),
      fixes: [setFix(element, ['spec', 'timeout'], '5m', 'Wait five minutes at most', true)],
    };
  },
};

export const healthIgnored: Rule = {
  code: 'flux/health-ignored',
  severity: 'warning',
  title: 'Health checks that are not read',
  why: 'wait: true waits for every object and ignores healthChecks; healthCheckExprs are read only with wait or healthChecks. Remove the one that does nothing.',
  source: 'Flux documentation, Kustomization: spec.healthChecks, spec.healthCheckExprs, spec.wait',
  examples: {
    bad: {
      'apps.yaml': kustomizationText(
        'apps',
        '  wait: true\n  timeout: 5m\n  healthChecks:\n    - apiVersion: apps/v1\n      kind: Deployment\n      name: shop\n      namespace: shop\n',
      ),
      'git.yaml': gitText(),
    },
    good: { 'apps.yaml': kustomizationText('apps', '  wait: true\n  timeout: 5m\n'), 'git.yaml': gitText() },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look, 'Kustomization');
    if (!element) return;
    const wait = valueAt(element.value, ['spec', 'wait']) === true;
    const checks = listAt(element.value, 'spec', 'healthChecks').length > 0;
    if (wait && checks)
      yield {
        message: 'wait: true waits for every object, so healthChecks is not read. Remove one of the two.',
        place: placeIn(element, ['spec', 'healthChecks'], 'key'),
      };
    if (!wait && !checks && listAt(element.value, 'spec', 'healthCheckExprs').length > 0)
      yield {
        message: 'healthCheckExprs is read only together with wait: true or healthChecks.',
        place: placeIn(element, ['spec', 'healthCheckExprs'], 'key'),
        fixes: [setFix(element, ['spec', 'wait'], true, 'Wait for what it delivers', true)],
      };
  },
};

export const floatingRevision: Rule = {
  code: 'flux/floating-revision',
  severity: 'info',
  title: 'The source follows whatever comes next',
  why: 'Without a ref, or with the tag latest, every change upstream is delivered at once and cannot be told from the one before. Pin a tag, a digest or a version range.',
  source: 'Flux documentation, GitRepository and OCIRepository: spec.ref',
  examples: {
    bad: { 'git.yaml': gitText('fleet', '') },
    good: { 'git.yaml': gitText('fleet', '  ref:\n    tag: v1.2.0\n') },
  },
  *check(subject, look) {
    const element = fluxObject(subject, look, 'GitRepository', 'OCIRepository');
    if (!element || !isObject(element.value.spec)) return;
    const ref = valueAt(element.value, ['spec', 'ref']);
    if (isObject(ref) && textAt(ref, 'tag') !== 'latest') return;
    yield {
      message: isObject(ref)
        ? 'The tag latest moves with every release. Pin a version, a range or a digest.'
        : `No ref is stated, so it follows ${element.kind === 'GitRepository' ? 'the branch master' : 'the tag latest'}. Pin a version or a branch.`,
      place: isObject(ref) ? placeIn(element, ['spec', 'ref', 'tag']) : placeIn(element, ['spec', 'url'], 'key'),
    };
  },
};
