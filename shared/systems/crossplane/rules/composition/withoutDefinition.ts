import type { QuickFix } from '../../../../finding/finding.ts';
import type { Element } from '../../../../graph/element.ts';
import type { Look } from '../../../../graph/look.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../../schema/suggest.ts';
import { placeIn } from '../../../findingPlace.ts';
import { referenceableVersion } from '../../derive.ts';
import { platform } from '../../examples.ts';
import { groups } from '../../kinds.ts';
import { compositeType, compositionOf } from '../subject.ts';

export const withoutDefinition: Rule = {
  code: 'crossplane/composition-without-definition',
  severity: 'warning',
  title: 'A Composition composes a kind that nothing defines',
  why: 'A Composition only works for the kind of a composite resource definition. Create the definition, or correct compositeTypeRef; where a package brings the definition, nothing needs doing.',
  source: 'Crossplane documentation, Compositions: spec.compositeTypeRef',
  examples: { bad: platform({ kind: 'Databse' }), good: platform() },
  *check(subject, look) {
    const composition = compositionOf(subject);
    const type = composition && compositeType(composition);
    if (!composition || !type) return;
    const found = look.kind(type.group, type.kind);
    const [other] = found;
    if (found.some(({ element }) => element?.kind === 'CompositeResourceDefinition')) return;
    if (other) {
      yield {
        severity: 'error',
        message: `${type.kind} of ${type.group || 'the core group'} is not defined by a composite resource definition${other.element ? `, but by ${other.element.title} ${other.element.name}` : ''}: it can't be composed.`,
        place: placeIn(composition, ['spec', 'compositeTypeRef', 'kind']),
      };
      return;
    }
    const definitions = look.ofKind(groups.extensions, 'CompositeResourceDefinition');
    const known = definitions.flatMap((each) => each.defines[0]?.kind ?? []);
    const near = nearestNames(type.kind, known);
    const nowhere = definitions.length === 0;
    yield {
      ...(nowhere ? { severity: 'info', unknown: true } : near.length > 0 ? { severity: 'error' } : {}),
      message: nowhere
        ? `No composite resource definition is in this blueprint, so what ${type.kind} looks like is not known.`
        : `No composite resource definition in this blueprint defines ${type.kind} of ${type.group}${didYouMean(near) || '.'}`,
      place: placeIn(composition, ['spec', 'compositeTypeRef', 'kind']),
      fixes: fixes(composition, near, look),
    };
  },
};

function fixes(composition: Element, near: readonly string[], look: Look): readonly QuickFix[] {
  const { file, document } = composition.source;
  const references = look
    .ofKind(groups.extensions, 'CompositeResourceDefinition')
    .flatMap((xrd): readonly QuickFix[] => {
      const kind = xrd.defines[0];
      const version = referenceableVersion(xrd.value);
      if (!kind || !version || !near.includes(kind.kind)) return [];
      const value = { apiVersion: `${kind.group}/${version.name}`, kind: kind.kind };
      return [
        {
          title: `Compose ${kind.kind} instead`,
          call: { id: 'text.set', args: { file, document, path: ['spec', 'compositeTypeRef'], value } },
          preferred: kind.kind === near[0],
        },
      ];
    });
  const type = compositeType(composition);
  return [
    ...references,
    {
      title: `Create a definition for ${type?.kind}`,
      call: { id: 'crossplane.create-xrd', args: { composition: composition.id } },
      ...(near.length === 0 ? { preferred: true } : {}),
    },
  ];
}
