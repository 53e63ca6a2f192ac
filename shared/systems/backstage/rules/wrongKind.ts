import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { componentText, entityText } from '../examples.ts';
import { isThere } from '../present.ts';
import { kindMeant, relationsOf } from '../relations.ts';
import { entityOf } from './subject.ts';

const database = entityText('Resource', 'orders-db', '  type: database\n  owner: shop\n');
const targets = ['Resource', 'Component', 'API'];

export const wrongKind: Rule = {
  code: 'backstage/wrong-kind',
  severity: 'error',
  title: 'A reference to the wrong kind of entity',
  why: 'Each field takes entities of certain kinds, and dependsOn has no default kind, so that it has to be stated: resource:orders-db.',
  source:
    'Backstage documentation, Well-known Relations between Catalog Entities; Backstage documentation, Entity References',
  examples: {
    bad: { 'catalog-info.yaml': componentText('  dependsOn: [orders-db]\n'), 'db.yaml': database },
    good: { 'catalog-info.yaml': componentText('  dependsOn: ["resource:orders-db"]\n'), 'db.yaml': database },
  },
  *check(subject, look) {
    const entity = entityOf(subject);
    if (!entity) return;
    for (const relation of relationsOf(entity.kind, entity.value)) {
      const { ref, relation: field, path, text } = relation;
      const place = placeIn(entity, path);
      if (!ref) {
        yield {
          message: `${JSON.stringify(text)} is no reference to an entity. Write [kind:][namespace/]name.`,
          place,
        };
        continue;
      }
      const kind = kindMeant(relation);
      if (kind === undefined) {
        const found = targets.filter((one) => isThere(look, entity, one, ref));
        yield {
          message: `${field.field} has no default kind: write the kind of ${ref.name} in front of it, such as resource:${text}.`,
          place,
          fixes: (found.length > 0 ? found : ['Resource', 'Component']).map((one, index) =>
            setFix(entity, path, `${one.toLowerCase()}:${text}`, `Write ${one.toLowerCase()}:${text}`, index === 0),
          ),
        };
      } else if (field.kinds.length > 0 && !field.kinds.includes(kind)) {
        const bare = text.slice((ref.kind?.length ?? -1) + 1);
        yield {
          message: `${field.field} takes ${field.kinds.map((one) => `a ${one}`).join(' or ')}, but ${text} is a ${kind}.`,
          place,
          fixes: field.kinds
            .filter((one) => isThere(look, entity, one, ref))
            .map((one, index) =>
              setFix(
                entity,
                path,
                index === 0 && one === field.kinds[0] ? bare : `${one.toLowerCase()}:${bare}`,
                `Use the ${one} ${bare}`,
              ),
            ),
        };
      }
    }
  },
};
