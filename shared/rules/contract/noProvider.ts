import { nearestNames } from '../../schema/suggest.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { createApiFixes } from './createApiFixes.ts';
import { exampleApi, exampleWorkload } from './examples.ts';
import { portMark, requestsOf } from './requests.ts';

/** A request that no platform API answers. */
export const noProvider: Rule = {
  code: 'contract/no-provider',
  severity: 'error',
  title: 'Request that no platform API answers',
  why: 'Nobody would make the resource. Choose a type that the platform offers, or create a platform API for this one.',
  source: 'Entresol: a platform API answers each request',
  examples: {
    bad: { 'score.yaml': exampleWorkload('type: mongodb'), 'api.yaml': exampleApi },
    good: { 'score.yaml': exampleWorkload('type: postgres'), 'api.yaml': exampleApi },
  },
  *check(subject, look) {
    for (const { port, answer } of requestsOf(subject, look)) {
      if (port.optional || (answer.state !== 'none' && answer.state !== 'unknown')) continue;
      // Some class of the type is offered: that is the class rule's finding.
      if (look.providers(port.type).length > 0) continue;
      const place = placeIn(subject.element, port.typePath);
      if (answer.state === 'unknown') {
        const message = `Whether the platform offers ${port.type} is unknown: no platform API is in this blueprint.`;
        yield { message, place, marks: portMark(port), unknown: true };
        continue;
      }
      const nearest = nearestNames(port.type, look.portTypes().filter(isResourceType), 3);
      const hint =
        nearest.length > 0 ? `Use ${nearest.join(' or ')}, or create a platform API` : 'Create a platform API';
      const change = nearest.map((type) => ({
        title: `Ask for ${type} instead`,
        call: { id: 'request.set-type', args: { element: subject.element.id, port: port.key, type } },
      }));
      yield {
        message: `No platform API offers ${port.type}, which ${port.name} asks for. ${hint} for it.`,
        place,
        marks: portMark(port),
        fixes: [...change, ...createApiFixes(port.type)],
      };
    }
  },
};

/** True for types such as `postgres`, not for kinds of objects. */
function isResourceType(type: string): boolean {
  return !type.includes('/');
}
