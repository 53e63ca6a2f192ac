import { objectAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn } from '../../findingPlace.ts';
import { jqFault, jqPaths } from '../jq.ts';
import { missingSegment, propertiesOf } from '../jsonSchemaWalk.ts';
import { slotsOf, typeOfSlot } from '../slots.ts';
import { app, expressionsOf } from './jqTexts.ts';
import { isBundle, schemaNamed } from './subject.ts';

/** A jq expression that can not be read, or reads what is not there. */
export const jqPath: Rule = {
  code: 'massdriver/jq-path',
  severity: 'error',
  title: 'jq expression that reads nothing',
  why: 'The variable would be null when the application is deployed. Read a parameter, or a dependency (or connection) and a field of its type.',
  source: 'Massdriver documentation, Bundle YAML Specification: app.envs, app.policies, steps[].config',
  examples: {
    bad: { 'massdriver.yaml': app('.connections.dbb.auth.hostname') },
    good: { 'massdriver.yaml': app('.connections.db.auth.hostname') },
  },
  *check({ element }, look) {
    if (!isBundle(element)) return;
    const { value } = element;
    for (const [text, path] of expressionsOf(value)) {
      const fault = jqFault(text);
      if (fault) {
        yield { message: `Not valid jq: ${fault}.`, place: placeIn(element, path) };
        continue;
      }
      for (const { segments, span } of jqPaths(text)) {
        const [root, first, ...rest] = segments;
        const place = placeIn(element, path, 'value', span);
        if (root === 'params' && first !== undefined) {
          const at = missingSegment(objectAt(value, 'params'), segments.slice(1));
          if (at !== undefined) {
            const name = segments[at + 1] ?? '';
            const names = at === 0 ? propertiesOf(objectAt(value, 'params')).names.keys() : [];
            yield {
              message: `There is no parameter ${segments.slice(1, at + 2).join('.')}${didYouMean(nearestNames(name, names)) || '.'}`,
              place,
            };
          }
        }
        if ((root !== 'connections' && root !== 'dependencies') || first === undefined) continue;
        const slots = slotsOf(value, 'takes');
        const slot = slots.find(({ name }) => name === first);
        if (!slot) {
          const near = nearestNames(
            first,
            slots.map(({ name }) => name),
          );
          const word = root === 'connections' ? 'connection' : 'dependency';
          yield { message: `There is no ${word} ${first}${didYouMean(near) || '.'}`, place };
          continue;
        }
        const type = typeOfSlot(slot);
        const at = missingSegment(schemaNamed(look, type), rest);
        if (at !== undefined)
          yield {
            message: `The type ${type} has no field ${rest.slice(0, at + 1).join('.')}.`,
            severity: 'warning',
            place,
          };
      }
    }
  },
};
