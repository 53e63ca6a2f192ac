import { listAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { parseEntityRef } from '../entityRef.ts';
import { groupText } from '../examples.ts';
import { entityNamed } from '../present.ts';
import { entityOf } from './subject.ts';

const sales = groupText('sales', '  children: [shop]\n');

export const groupHierarchy: Rule = {
  code: 'backstage/group-hierarchy',
  severity: 'warning',
  title: 'Two Groups that disagree on who is the parent',
  why: 'The two ends of a hierarchy are stated apart, and the portal shows whichever it read last. Let both say the same.',
  source: 'Backstage documentation, Descriptor Format of Catalog Entities, Kind: Group: spec.parent, spec.children',
  examples: {
    bad: { 'org.yaml': `${sales}---\n${groupText('shop', '  parent: company\n  children: []\n')}` },
    good: { 'org.yaml': `${sales}---\n${groupText('shop', '  parent: sales\n  children: []\n')}` },
  },
  *check(subject, look) {
    const group = entityOf(subject, 'Group');
    if (!group) return;
    for (const [index, text] of listAt(group.value, 'spec', 'children').entries()) {
      const ref = typeof text === 'string' ? parseEntityRef(text) : undefined;
      const child = ref && entityNamed(look, group, 'Group', ref);
      const stated = textAt(child?.value, 'spec', 'parent');
      const parent = stated === undefined ? undefined : parseEntityRef(stated);
      if (!child || !parent || parent.name.toLowerCase() === group.name.toLowerCase()) continue;
      yield {
        message: `${child.name} names ${stated} as its parent, but ${group.name} lists it among its children.`,
        place: placeIn(group, ['spec', 'children', index]),
        related: [{ message: 'the other parent', place: placeIn(child, ['spec', 'parent']) }],
        fixes: [setFix(child, ['spec', 'parent'], group.name, `Make ${group.name} the parent of ${child.name}`)],
      };
    }
  },
};
