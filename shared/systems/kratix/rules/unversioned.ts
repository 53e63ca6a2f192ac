import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { promiseText } from '../examples.ts';
import { versionLabel } from '../project.ts';
import { promiseOf } from './subject.ts';

export const unversioned: Rule = {
  code: 'kratix/unversioned',
  severity: 'info',
  title: 'A Promise states no version',
  why: `Without the label ${versionLabel} Kratix calls the revision "not set": nobody can require or pin a version of it.`,
  source: 'Kratix documentation, Promise Custom Resource: label kratix.io/promise-version',
  examples: {
    bad: { 'promise.yaml': promiseText() },
    good: { 'promise.yaml': promiseText({ labels: 'kratix.io/promise-version: v1.0.0' }) },
  },
  *check(subject) {
    const promise = promiseOf(subject);
    if (!promise || promise.labels[versionLabel]) return;
    const { file, document } = promise.source;
    const path = ['metadata', 'labels', versionLabel];
    yield {
      message: `The Promise has no label ${versionLabel}, so its revisions can’t be told apart.`,
      place: placeIn(promise, ['metadata', 'name']),
      fixes: [{ title: 'Label it v0.1.0', call: { id: 'text.set', args: { file, document, path, value: 'v0.1.0' } } }],
    };
  },
};
