import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { platform, xrdText } from '../../examples.ts';
import { compositeType, xrdOf } from '../subject.ts';

export const noComposition: Rule = {
  code: 'crossplane/definition-without-composition',
  severity: 'warning',
  title: 'No Composition makes what a definition offers',
  why: 'Requests of an API without a Composition wait for ever. Add a Composition whose compositeTypeRef names this kind.',
  source: 'Crossplane documentation, Compositions: spec.compositeTypeRef',
  examples: { bad: { 'definition.yaml': xrdText() }, good: platform() },
  *check(subject, look) {
    const xrd = xrdOf(subject);
    const kind = xrd?.defines[0];
    if (!xrd || !kind) return;
    const implemented = look.dependents(xrd.id).some(({ element }) => {
      const type = element.kind === 'Composition' ? compositeType(element) : undefined;
      return type?.group === kind.group && type.kind === kind.kind;
    });
    if (implemented) return;
    yield {
      message: `No Composition in this blueprint composes ${kind.kind}, so requests would wait for ever.`,
      place: placeIn(xrd, ['spec', 'names', 'kind']),
      fixes: [
        {
          title: 'Create a Composition',
          call: { id: 'crossplane.create-composition', args: { definition: xrd.id } },
          preferred: true,
        },
      ],
    };
  },
};
