import { textAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn, removeFix } from '../../../findingPlace.ts';
import { composedKinds } from '../../composed.ts';
import { platform } from '../../examples.ts';
import { compositeScope, compositionOf } from '../subject.ts';

const base =
  'apiVersion: store.example.org/v1\n              kind: Bucket\n              metadata:\n                namespace: shop';

export const namespaceOverridden: Rule = {
  code: 'crossplane/namespace-overridden',
  severity: 'warning',
  title: 'The namespace of a composed resource is not used',
  why: 'What a namespaced composite resource composes always lands in its own namespace; the stated one is replaced with an event NamespaceOverridden.',
  source: 'Crossplane documentation, Upgrade to Crossplane v2, namespace handling in compositions',
  examples: { bad: platform({ base }), good: platform() },
  *check(subject, look) {
    const composition = compositionOf(subject);
    if (!composition || compositeScope(composition, look) !== 'Namespaced') return;
    for (const made of composedKinds(composition.value)) {
      if (made.source === 'text' || !made.value) continue;
      const namespace = textAt(made.value, 'metadata', 'namespace');
      if (!namespace) continue;
      const path = [...made.path, 'metadata', 'namespace'];
      yield {
        message: `The namespace ${namespace} is replaced by that of the composite resource.`,
        place: placeIn(composition, path),
        fixes: [removeFix(composition, path, 'Remove the namespace')],
      };
    }
  },
};
