import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { componentText, groupText } from '../examples.ts';
import { isThere, namesOf } from '../present.ts';
import { kindMeant, relationsOf } from '../relations.ts';
import { entityOf } from './subject.ts';

export const unknownOwner: Rule = {
  code: 'backstage/unknown-owner',
  severity: 'warning',
  title: 'An owner who is not among the teams',
  why: 'Nobody is shown as responsible, and nobody is asked. Name one of the Groups or Users, or add the team.',
  source: 'Backstage documentation, Descriptor Format of Catalog Entities: spec.owner',
  examples: {
    bad: { 'catalog-info.yaml': componentText(), 'org.yaml': groupText('shopping') },
    good: { 'catalog-info.yaml': componentText(), 'org.yaml': groupText('shop') },
  },
  *check(subject, look) {
    const entity = entityOf(subject);
    if (!entity) return;
    for (const relation of relationsOf(entity.kind, entity.value)) {
      const kind = kindMeant(relation);
      const { ref, relation: field, path, text } = relation;
      if (field.field !== 'owner' || !ref || !kind || !field.kinds.includes(kind)) continue;
      if (isThere(look, entity, kind, ref)) continue;
      const names = namesOf(look, kind);
      // Where no team is in the blueprint at all, the teams come from a directory.
      if (names.length === 0) continue;
      const near = nearestNames(ref.name, names);
      const prefix = text.slice(0, text.length - ref.name.length);
      yield {
        message: `The owner ${text} is none of the ${kind}s of this blueprint${didYouMean(near) || '. Name one of them, or add it.'}`,
        place: placeIn(entity, path),
        fixes: near.map((name, index) => setFix(entity, path, `${prefix}${name}`, `Let ${name} own it`, index === 0)),
      };
    }
  },
};
