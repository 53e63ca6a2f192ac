import type { StackPart } from '../../stack/part.ts';
import { kyvernoTemplates } from './templates.ts';

/** A policy over the size of requests: somebody has to have agreed to a large one. */
export const kyvernoStack: StackPart = {
  guardrail({ api }) {
    const template = kyvernoTemplates.find(({ id }) => id === 'kyverno.validating-policy');
    return (
      template?.render({
        name: `${api.type}-large`,
        group: api.group,
        version: api.version,
        resource: api.plural,
        expression:
          "object.spec.size != 'large' || (has(object.metadata.annotations) && 'approved-by' in object.metadata.annotations)",
        message: 'Large ones cost money: name who agreed in the annotation approved-by.',
        action: 'Deny',
      }) ?? []
    );
  },
};
