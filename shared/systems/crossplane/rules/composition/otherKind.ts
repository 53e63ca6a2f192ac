import { textAt } from '../../../../json.ts';
import type { Rule } from '../../../../rules/rule.ts';
import { placeIn } from '../../../findingPlace.ts';
import { platform, xrdText } from '../../examples.ts';
import { groups } from '../../kinds.ts';
import { compositeType } from '../subject.ts';

const named = '  defaultCompositionRef:\n    name: databases';

const places = [
  ['spec', 'defaultCompositionRef', 'name'],
  ['spec', 'enforcedCompositionRef', 'name'],
  ['spec', 'crossplane', 'compositionRef', 'name'],
  ['spec', 'compositionRef', 'name'],
];

export const otherKind: Rule = {
  code: 'crossplane/composition-of-other-kind',
  severity: 'error',
  title: 'The chosen Composition is for another kind',
  why: 'Crossplane only uses a Composition whose compositeTypeRef names the kind that is asked for; with any other the resource never becomes ready.',
  source:
    'Crossplane documentation, Composite Resource Definitions: defaultCompositionRef, enforcedCompositionRef; Crossplane documentation, Composite Resources: compositionRef',
  examples: {
    bad: {
      ...platform(),
      'other.yaml': xrdText({ kind: 'Cache', plural: 'caches', spec: named }),
    },
    good: platform({}, { spec: named }),
  },
  *check({ element }, look) {
    if (element.system !== 'crossplane') return;
    // A claim is composed by way of its composite resource, whatever that is called.
    const definition = look.kind(element.group, element.kind)[0]?.element;
    const asked =
      element.kind === 'CompositeResourceDefinition'
        ? element.defines[0]
        : definition?.kind === 'CompositeResourceDefinition'
          ? definition.defines[0]
          : undefined;
    if (!asked) return;
    for (const path of places) {
      const name = textAt(element.value, ...path);
      if (!name) continue;
      for (const composition of look.objects(groups.extensions, 'Composition', undefined, name)) {
        const type = compositeType(composition);
        if (!type || (type.group === asked.group && type.kind === asked.kind)) continue;
        yield {
          message: `The Composition ${name} composes ${type.kind} of ${type.group}, not ${asked.kind} of ${asked.group}.`,
          place: placeIn(element, path),
          related: [{ message: 'What it composes', place: placeIn(composition, ['spec', 'compositeTypeRef', 'kind']) }],
        };
      }
    }
  },
};
