import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { componentText } from '../examples.ts';
import { entityOf } from './subject.ts';

export const noDescription: Rule = {
  code: 'backstage/no-description',
  severity: 'info',
  title: 'An entity without a description',
  why: 'People who find it in the portal learn its name and nothing else. Say in a sentence what it does for them.',
  source: 'Backstage documentation, Descriptor Format of Catalog Entities: metadata.description',
  examples: {
    bad: { 'catalog-info.yaml': componentText().replace(/ {2}description: .*\n/, '') },
    good: { 'catalog-info.yaml': componentText() },
  },
  *check(subject) {
    const entity = entityOf(subject, 'Component', 'API', 'Resource', 'System', 'Domain', 'Template');
    if (!entity || textAt(entity.value, 'metadata', 'description')) return;
    yield {
      message: `${entity.name} has no description. Say in metadata.description what it does for its users.`,
      place: placeIn(entity, ['metadata', 'name']),
    };
  },
};
