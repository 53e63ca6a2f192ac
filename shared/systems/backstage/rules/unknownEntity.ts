import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { componentText, entityText } from '../examples.ts';
import { isThere, namesOf } from '../present.ts';
import { kindMeant, type Relation, relationsOf } from '../relations.ts';
import { entityOf } from './subject.ts';

const system = entityText('System', 'shop', '  owner: shop\n');

export const unknownEntity: Rule = {
  code: 'backstage/unknown-entity',
  severity: 'warning',
  title: 'An entity that is not in this catalogue',
  why: 'The relation stays empty in the portal unless another source brings the entity. Correct the name or add the entity.',
  source: 'Backstage documentation, Entity References',
  examples: {
    bad: { 'catalog-info.yaml': componentText('  system: shopp\n'), 'system.yaml': system },
    good: { 'catalog-info.yaml': componentText('  system: shop\n'), 'system.yaml': system },
  },
  *check(subject, look) {
    const entity = entityOf(subject);
    if (!entity) return;
    for (const relation of relationsOf(entity.kind, entity.value)) {
      const kind = kindMeant(relation);
      // Owners are another rule's: most catalogues take teams from a directory.
      if (!relation.ref || !kind || relation.relation.field === 'owner' || !fits(relation, kind)) continue;
      if (isThere(look, entity, kind, relation.ref)) continue;
      yield report(entity, relation, kind, look);
    }
  },
};

function fits({ relation }: Relation, kind: string): boolean {
  return relation.kinds.length === 0 || relation.kinds.includes(kind);
}

function report(entity: Element, relation: Relation, kind: string, look: Look) {
  const near = nearestNames(relation.ref?.name ?? '', namesOf(look, kind));
  const prefix = relation.text.slice(0, relation.text.length - (relation.ref?.name.length ?? 0));
  return {
    message: `There is no ${kind} ${relation.ref?.name} in this blueprint${didYouMean(near) || '. Correct the name, or add the entity.'}`,
    place: placeIn(entity, relation.path),
    fixes: near.map((name, index) => setFix(entity, relation.path, `${prefix}${name}`, `Use ${name}`, index === 0)),
  };
}
