import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { componentText, entityText } from '../examples.ts';
import { entityKind, skeletonKind } from '../kinds.ts';

export const unknownKind: Rule = {
  code: 'backstage/unknown-kind',
  severity: 'info',
  title: 'A kind of entity that is not known here',
  why: 'Plug-ins and later releases of Backstage add kinds. Its fields and references are not checked.',
  source: 'Backstage documentation, Extending the model',
  examples: {
    bad: { 'catalog-info.yaml': entityText('AiResource', 'skill', '  type: skill\n') },
    good: { 'catalog-info.yaml': componentText() },
  },
  *check({ element }, look) {
    if (element.kind === skeletonKind.kind || entityKind(element.group, element.kind)) return;
    if (!look.speaksForKind(element)) return;
    yield {
      message: `${element.kind} is no kind of entity that is known here: its fields and references are not checked.`,
      place: placeIn(element, ['kind']),
      unknown: true,
    };
  },
};
