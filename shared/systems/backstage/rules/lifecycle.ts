import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { componentText, entityText } from '../examples.ts';
import { entityOf } from './subject.ts';

const known = ['experimental', 'production', 'deprecated'];

export const lifecycle: Rule = {
  code: 'backstage/lifecycle',
  severity: 'info',
  title: 'A lifecycle of its own',
  why: 'Filters and scorecards of the portal know experimental, production and deprecated. Use one of them unless your organisation has agreed on others.',
  source: 'Backstage documentation, Descriptor Format of Catalog Entities: spec.lifecycle',
  examples: {
    bad: {
      'catalog-info.yaml': entityText('Component', 'checkout', '  type: service\n  lifecycle: live\n  owner: shop\n'),
    },
    good: { 'catalog-info.yaml': componentText() },
  },
  *check(subject) {
    const entity = entityOf(subject, 'Component', 'API');
    const stated = textAt(entity?.value, 'spec', 'lifecycle');
    if (!entity || !stated || known.includes(stated)) return;
    const path = ['spec', 'lifecycle'];
    yield {
      message: `The lifecycle ${stated} is none of ${known.join(', ')}.`,
      place: placeIn(entity, path),
      fixes: known.map((each) => setFix(entity, path, each, `Use ${each}`)),
    };
  },
};
