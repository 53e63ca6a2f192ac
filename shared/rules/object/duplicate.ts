import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

const map = (name: string) => `apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: shop }
data: {}
`;

/** Two documents that are the same object. */
export const duplicateObject: Rule = {
  code: 'object/duplicate',
  severity: 'warning',
  title: 'Object that stands in two places',
  why: 'The last one applied wins, and which that is changes from run to run. Keep one, or give them different names.',
  source: 'Kubernetes documentation, Object Names and IDs',
  examples: {
    bad: { 'a.yaml': map('settings'), 'b.yaml': map('settings') },
    good: { 'a.yaml': map('settings'), 'b.yaml': map('other-settings') },
  },
  *check({ element }, look) {
    const { group, kind, namespace, name } = element;
    if (look.isPatchFile(element.source.file)) return;
    const others = look
      .objects(group, kind, namespace, name)
      .filter((one) => one !== element && !one.generatedBy && !look.isPatchFile(one.source.file));
    const [other] = others;
    if (!other) return;
    yield {
      message: `${kind} ${name} also stands in ${others.map((one) => one.source.file).join(', ')}. Keep one of them.`,
      place: placeIn(element, element.namePath),
      related: [{ message: 'the other one', place: placeIn(other, other.namePath) }],
    };
  },
};
