import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { jqPaths } from '../jq.ts';
import { slotNamed } from '../slots.ts';
import { app, expressionsOf } from './jqTexts.ts';
import { isBundle } from './subject.ts';

/** A variable that reads a dependency which may be empty. */
export const optionalConnection: Rule = {
  code: 'massdriver/optional-connection',
  severity: 'warning',
  title: 'Optional dependency read without a default',
  why: 'Without the dependency the expression gives null, or fails. Add a default with //, or make the dependency required.',
  source:
    'Massdriver documentation, Bundle YAML Specification: app.envs; Massdriver documentation, Bundle YAML Specification, Legacy Format: connections.required',
  examples: {
    bad: { 'massdriver.yaml': app('.connections.db.auth.hostname', '  properties:\n    db: { $ref: postgres }\n') },
    good: {
      'massdriver.yaml': app('.connections.db.auth.hostname // ""', '  properties:\n    db: { $ref: postgres }\n'),
    },
  },
  *check({ element }) {
    if (!isBundle(element)) return;
    for (const [text, path] of expressionsOf(element.value))
      for (const { segments, span, withDefault } of jqPaths(text)) {
        const [root, name] = segments;
        if ((root !== 'connections' && root !== 'dependencies') || name === undefined) continue;
        if (withDefault || /\bif\b/.test(text)) continue;
        const slot = slotNamed(element.value, 'takes', name);
        if (slot && !slot.required)
          yield {
            message: `The ${slot.block.word} ${name} is optional. Add a default with //, or make it required.`,
            place: placeIn(element, path, 'value', span),
          };
      }
  },
};
