import { exampleApi, exampleWorkload } from '../contract/examples.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A platform API that nobody asks for. */
export const unusedApi: Rule = {
  code: 'api/unused',
  severity: 'info',
  title: 'Platform API that nobody asks for',
  why: 'It costs its owner time and tells newcomers nothing. Find its first user, or retire it.',
  source: 'Entresol: somebody requests each platform API',
  examples: {
    bad: { 'api.yaml': exampleApi, 'score.yaml': exampleWorkload('type: redis') },
    good: { 'api.yaml': exampleApi, 'score.yaml': exampleWorkload('type: postgres, params: { size: small }') },
  },
  *check({ element, layer }, look) {
    // Definitions only: a list of provisioners offers far more than one team needs.
    if (layer !== 'orchestration' || element.contract.provides.length === 0 || element.defines.length === 0) return;
    const types = element.contract.provides.flatMap((port) => [port.type, ...port.aliases]);
    if (types.some((type) => look.consumers(type).some((one) => one !== element))) return;
    yield {
      message: `Nobody in this blueprint asks for ${element.name}. Find its first user, or retire it.`,
      place: placeIn(element, element.namePath),
      marks: element.contract.provides.map((port) => port.key),
    };
  },
};
