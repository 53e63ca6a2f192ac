import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { classicText, matchPods } from '../examples.ts';
import { classicOf, rulesOf } from './subject.ts';

const patch = (path: string): string =>
  `${matchPods}      mutate:\n        patchesJson6902: |-\n          - path: "${path}"\n            op: add\n            value: shop\n`;

export const jsonPatchPath: Rule = {
  code: 'kyverno/json-patch-path',
  severity: 'error',
  title: 'A JSON patch with a path of another form',
  why: 'Paths of JSON patches begin with a slash and have slashes between their steps (RFC 6902), and Kyverno fills no variables into them.',
  source: 'Kyverno documentation, Mutate Rules: patchesJson6902; RFC 6901, JSON Pointer',
  examples: {
    bad: { 'policy.yaml': classicText({ rule: patch('metadata.labels.team') }) },
    good: { 'policy.yaml': classicText({ rule: patch('/metadata/labels/team') }) },
  },
  *check(subject) {
    const policy = classicOf(subject);
    if (!policy) return;
    for (const { value, path } of rulesOf(policy)) {
      const text = textAt(value, 'mutate', 'patchesJson6902') ?? '';
      for (const found of text.matchAll(/^[\s-]*"?path"?\s*:\s*(["']?)([^"'\n#]+?)\1\s*,?\s*$/gm)) {
        const stated = found[2] ?? '';
        if (stated.startsWith('/')) continue;
        const start = found.index + found[0].indexOf(stated);
        yield {
          message: `The path ${stated} must begin with a slash: /${stated.replaceAll('.', '/')}.`,
          place: placeIn(policy, [...path, 'mutate', 'patchesJson6902'], 'value', {
            start,
            end: start + stated.length,
          }),
        };
      }
    }
  },
};
