import type { Reference } from '../../graph/element.ts';
import type { JsonObject } from '../../json.ts';
import { catalogGroup, scaffolderGroup } from './kinds.ts';
import { kindMeant, relationsOf } from './relations.ts';

/** References to other entities. What a Component consumes is no reference but a port. */
export function relationReferences(kind: string, value: JsonObject): readonly Reference[] {
  return relationsOf(kind, value).flatMap((relation): Reference[] => {
    const meant = kindMeant(relation);
    const { ref, relation: field, path, text } = relation;
    if (!ref || !meant || field.field === 'consumesApis') return [];
    return [
      {
        type: field.edge,
        target: {
          by: 'object',
          group: meant === 'Template' ? scaffolderGroup : catalogGroup,
          kind: meant,
          ...(ref.namespace ? { namespace: ref.namespace } : {}),
          name: ref.name,
        },
        path,
        within: { start: text.lastIndexOf(ref.name), end: text.lastIndexOf(ref.name) + ref.name.length },
        reason: `spec.${field.field}: ${field.words} ${text}`,
        // The rules backstage/unknown-entity and backstage/unknown-owner speak for it.
        need: 'may',
        ...(field.reversed ? { reversed: true } : {}),
      },
    ];
  });
}
