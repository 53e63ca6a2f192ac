import { isObject, textAt, valueAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { groups } from '../../kinds.ts';
import { ofKind } from '../subject.ts';

const usage = (more: string): string => `apiVersion: protection.crossplane.io/v1beta1
kind: Usage
metadata:
  name: keep-settings
  namespace: shop
spec:
  of:
    apiVersion: v1
    kind: ConfigMap
    resourceRef:
      name: settings
${more}`;

export const usageForm: Rule = {
  code: 'crossplane/usage-form',
  severity: 'error',
  title: 'A usage does not say enough',
  why: 'A usage says what is used, and by what or for which reason; only with `by` may it reach into another namespace.',
  source: 'Crossplane API reference, Usage and ClusterUsage: spec.of, spec.by, spec.reason',
  examples: { bad: { 'usage.yaml': usage('') }, good: { 'usage.yaml': usage('  reason: Needed by the shop\n') } },
  *check(subject) {
    const element =
      ofKind(subject, groups.protection, 'Usage', 'ClusterUsage') ?? ofKind(subject, groups.extensions, 'Usage');
    if (!element) return;
    const { value } = element;
    const by = valueAt(value, ['spec', 'by']);
    if (by === undefined && textAt(value, 'spec', 'reason') === undefined)
      yield { message: 'Say what uses it (by) or why it is kept (reason).', place: placeIn(element, ['spec'], 'key') };
    for (const side of ['of', 'by']) {
      const entry = valueAt(value, ['spec', side]);
      if (!isObject(entry) || entry.resourceRef !== undefined || entry.resourceSelector !== undefined) continue;
      yield {
        message: `Say which object: set ${side}.resourceRef or ${side}.resourceSelector.`,
        place: placeIn(element, ['spec', side], 'key'),
      };
    }
    if (element.group !== groups.protection || element.kind !== 'Usage' || by !== undefined) return;
    for (const field of ['resourceRef', 'resourceSelector'])
      if (textAt(value, 'spec', 'of', field, 'namespace') !== undefined)
        yield {
          message: 'Without `by` a usage can’t reach into another namespace.',
          place: placeIn(element, ['spec', 'of', field, 'namespace']),
        };
  },
};
