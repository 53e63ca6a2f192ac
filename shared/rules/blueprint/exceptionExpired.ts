import { exampleApi } from '../contract/examples.ts';
import type { WholeRule } from '../rule.ts';
import { placeInBlueprint } from './place.ts';

const blueprint = (until: string) => `apiVersion: entresol.dev/v1alpha2
kind: Blueprint
exceptions:
  - rule: api/unused
    reason: Its first user comes in spring
    until: "${until}"
`;

/** An exception whose last day is over. */
export const exceptionExpired: WholeRule = {
  code: 'blueprint/exception-expired',
  severity: 'info',
  title: 'Exception whose last day is over',
  why: 'It no longer counts, so what it excused is told again. Take it away, or give it a new day and say why.',
  source: 'Entresol: an exception has a reason and a last day',
  examples: {
    bad: { 'blueprint.yaml': blueprint('2025-06-30'), 'api.yaml': exampleApi },
    good: { 'blueprint.yaml': blueprint('2099-06-30'), 'api.yaml': exampleApi },
  },
  *checkWhole({ look, today }) {
    for (const { rule, until, reason, path } of look.blueprint.exceptions) {
      if (until === undefined || until >= today) continue;
      yield {
        message: `The exception from ${rule} ended on ${until} (“${reason}”). Take it away, or give it a new day.`,
        place: placeInBlueprint([...path, 'until']),
        fixes: [
          {
            title: 'Take the exception away',
            call: { id: 'text.remove', args: { file: 'blueprint.yaml', document: 0, path } },
          },
        ],
      };
    }
  },
};
