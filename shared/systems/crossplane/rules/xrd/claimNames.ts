import { textAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { xrdText } from '../../examples.ts';
import { xrdOf } from '../subject.ts';

const legacy = (kind: string, plural: string): string =>
  xrdText({
    apiVersion: 'v1',
    scope: '',
    kind: 'XDatabase',
    plural: 'xdatabases',
    spec: `  claimNames:\n    kind: ${kind}\n    plural: ${plural}`,
  });

export const claimNames: Rule = {
  code: 'crossplane/claim-names',
  severity: 'error',
  title: 'A claim has a name of its composite resource',
  why: 'Claim and composite resource are two kinds in one group, so kind, plural, singular and list kind must all differ.',
  source: 'Crossplane API reference, CompositeResourceDefinition: spec.claimNames',
  examples: {
    bad: { 'definition.yaml': legacy('Database', 'xdatabases') },
    good: { 'definition.yaml': legacy('Database', 'databases') },
  },
  *check(subject) {
    const xrd = xrdOf(subject);
    if (!xrd) return;
    for (const field of ['kind', 'plural', 'singular', 'listKind']) {
      const path = ['spec', 'claimNames', field];
      const claim = textAt(xrd.value, ...path);
      if (!claim || claim !== textAt(xrd.value, 'spec', 'names', field)) continue;
      yield {
        message: `The claim has the same ${field} as the composite resource: ${claim}.`,
        place: placeIn(xrd, path),
      };
    }
  },
};
