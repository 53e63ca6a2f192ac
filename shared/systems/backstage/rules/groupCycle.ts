import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { parseEntityRef } from '../entityRef.ts';
import { groupText } from '../examples.ts';
import { entityNamed } from '../present.ts';
import { entityOf } from './subject.ts';

const under = (parent: string): string => `  parent: ${parent}\n  children: []\n`;

export const groupCycle: Rule = {
  code: 'backstage/group-cycle',
  severity: 'error',
  title: 'A Group that is above itself',
  why: 'Owners are looked up along the parents of a Group, which never ends here. Give one of the Groups another parent.',
  source: 'Backstage documentation, Descriptor Format of Catalog Entities, Kind: Group: spec.parent, spec.children',
  examples: {
    bad: { 'org.yaml': `${groupText('shop', under('sales'))}---\n${groupText('sales', under('shop'))}` },
    good: { 'org.yaml': `${groupText('shop', under('sales'))}---\n${groupText('sales')}` },
  },
  *check(subject, look) {
    const group = entityOf(subject, 'Group');
    if (!group) return;
    const way = [group.name];
    const seen = new Set([group.id]);
    for (let current = group; ; ) {
      const ref = parseEntityRef(textAt(current.value, 'spec', 'parent') ?? '');
      const parent = ref && entityNamed(look, current, 'Group', ref);
      if (!parent) return;
      way.push(parent.name);
      if (parent.id === group.id) break;
      if (seen.has(parent.id)) return;
      seen.add(parent.id);
      current = parent;
    }
    yield {
      message: `The parents of ${group.name} lead back to it: ${way.join(' → ')}. Give one of them another parent.`,
      place: placeIn(group, ['spec', 'parent']),
    };
  },
};
