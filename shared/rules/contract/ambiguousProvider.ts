import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { exampleApi, exampleWorkload } from './examples.ts';
import { portMark, requestsOf } from './requests.ts';

const second = exampleApi.replaceAll('db.acme.io', 'data.acme.io');

/** A request that several platform APIs answer equally well. */
export const ambiguousProvider: Rule = {
  code: 'contract/ambiguous-provider',
  severity: 'warning',
  title: 'Request that several APIs answer',
  why: 'Which one serves the request is left to chance. Give one a class, or pin the type in blueprint.yaml.',
  source: 'Entresol: a request that two APIs answer is undecided',
  examples: {
    bad: {
      'score.yaml': exampleWorkload('type: postgres, params: { size: small }'),
      'a.yaml': exampleApi,
      'b.yaml': second,
    },
    good: { 'score.yaml': exampleWorkload('type: postgres, params: { size: small }'), 'a.yaml': exampleApi },
  },
  *check(subject, look) {
    for (const { port, answer } of requestsOf(subject, look)) {
      if (answer.state !== 'ambiguous') continue;
      yield {
        message: `${port.name} asks for ${port.type}, which ${answer.candidates.length} elements offer: ${answer.candidates.join(', ')}. Give one a class of its own, or pin the type to one.`,
        place: placeIn(subject.element, port.typePath),
        marks: portMark(port),
        fixes: answer.candidates.map((element) => ({
          title: `Pin ${port.type} to ${element}`,
          call: { id: 'request.pin', args: { type: port.type, ...(port.class && { class: port.class }), element } },
        })),
      };
    }
  },
};
