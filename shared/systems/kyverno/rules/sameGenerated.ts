import type { Element, Reference } from '../../../graph/element.ts';
import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { classicText } from '../examples.ts';
import { classicGroup } from '../kinds.ts';
import { classicOf, rulesOf } from './subject.ts';

const generate = (policy: string, made: string): string =>
  classicText({
    name: policy,
    rule: `      match: { any: [{ resources: { kinds: [Namespace] } }] }
      generate: { apiVersion: v1, kind: ConfigMap, name: ${made}, namespace: "{{request.object.metadata.name}}", data: { data: { a: b } } }
`,
  });

export const sameGenerated: Rule = {
  code: 'kyverno/same-generated',
  severity: 'warning',
  title: 'Two policies make the same object',
  why: 'Each overwrites what the other has made, again and again. Make it by one of them, or under another name.',
  source: 'Kyverno documentation, Generate Rules; Kyverno documentation, GeneratingPolicy',
  examples: {
    bad: { 'one.yaml': generate('one', 'settings'), 'two.yaml': generate('two', 'settings') },
    good: { 'one.yaml': generate('one', 'settings'), 'two.yaml': generate('two', 'more-settings') },
  },
  *check(subject, look) {
    const policy = classicOf(subject);
    if (!policy) return;
    const mine = madeBy(policy);
    if (mine.length === 0) return;
    for (const other of [...look.ofKind(classicGroup, 'ClusterPolicy'), ...look.ofKind(classicGroup, 'Policy')]) {
      if (other.id === policy.id) continue;
      for (const theirs of madeBy(other)) {
        const same = mine.find((one) => one.key === theirs.key);
        if (!same) continue;
        yield {
          message: `${other.name} makes the same ${same.words}. Only one of them should.`,
          place: placeIn(policy, same.path),
          related: [{ message: 'the other one', place: placeIn(other, theirs.path) }],
        };
      }
    }
  },
};

function madeBy(
  policy: Element,
): readonly { readonly key: string; readonly words: string; readonly path: Reference['path'] }[] {
  return rulesOf(policy).flatMap(({ value, path }) => {
    const kind = textAt(value, 'generate', 'kind');
    const name = textAt(value, 'generate', 'name');
    if (!kind || !name) return [];
    const triggers = JSON.stringify(value.match ?? null);
    const key = [
      textAt(value, 'generate', 'apiVersion'),
      kind,
      textAt(value, 'generate', 'namespace'),
      name,
      triggers,
    ].join(' ');
    return [{ key, words: `${kind} ${name}`, path: [...path, 'generate', 'name'] }];
  });
}
