import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { promiseText } from '../examples.ts';
import { kratixGroup } from '../kinds.ts';
import { versionLabel } from '../project.ts';
import { bindingLabels } from './bindingLabels.ts';
import { ofKind } from './subject.ts';

const [binding = ''] = Object.values(bindingLabels.examples.good);

export const bindingVersion: Rule = {
  code: 'kratix/binding-version',
  severity: 'warning',
  title: 'A ResourceBinding pins a version that is not known',
  why: 'A request can be pinned only to a version of the Promise that Kratix holds: the present one, or a retained revision.',
  source: 'Kratix documentation, Resource Bindings: spec.version',
  examples: {
    bad: { 'binding.yaml': binding, 'promise.yaml': promiseText({ labels: 'kratix.io/promise-version: v2.0.0' }) },
    good: { 'binding.yaml': binding, 'promise.yaml': promiseText({ labels: 'kratix.io/promise-version: v1.0.0' }) },
  },
  *check(subject, look) {
    const element = ofKind(subject, 'ResourceBinding');
    const version = element && textAt(element.value, 'spec', 'version');
    const name = element && textAt(element.value, 'spec', 'promiseRef', 'name');
    // "latest" follows the Promise.
    if (!element || !version || !name || version === 'latest') return;
    const promises = look.objects(kratixGroup, 'Promise', undefined, name);
    if (promises.length === 0) return;
    const revisions = look
      .ofKind(kratixGroup, 'PromiseRevision')
      .filter((revision) => textAt(revision.value, 'spec', 'promiseRef', 'name') === name);
    const known = new Set([
      ...promises.flatMap((promise) => promise.labels[versionLabel] ?? []),
      ...revisions.flatMap((revision) => textAt(revision.value, 'spec', 'version') ?? []),
    ]);
    if (known.has(version)) return;
    yield {
      message: `The Promise ${name} is known at ${known.size > 0 ? [...known].join(', ') : 'no version'}, not at ${version}; only a revision that the cluster has kept could answer.`,
      place: placeIn(element, ['spec', 'version']),
    };
  },
};
