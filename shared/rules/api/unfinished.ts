import type { LinkedElement } from '../../graph/edge.ts';
import type { Look } from '../../graph/look.ts';
import { exampleApi, exampleWorkload } from '../contract/examples.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { describedApi } from '../team/examples.ts';

const workload = exampleWorkload('type: postgres, params: { size: small }');

/** A platform API that lacks what its users need to find and trust it. */
export const unfinishedApi: Rule = {
  code: 'api/unfinished',
  severity: 'info',
  title: 'Platform API without owner, description, version or example',
  why: 'People use what they understand and can ask somebody about. Say who owns it, what it is for and in which version, and show a request.',
  source: 'Entresol: a platform API states its owner, description, version and an example',
  examples: {
    bad: { 'api.yaml': exampleApi, 'score.yaml': workload },
    good: {
      'blueprint.yaml': `apiVersion: entresol.dev/v1alpha2
kind: Blueprint
domains:
  - { name: Data, owner: data, files: ["*.yaml"] }
`,
      'api.yaml': describedApi,
      'score.yaml': workload,
    },
  },
  *check(linked, look) {
    const { element, layer, owner } = linked;
    const { contract, defines } = element;
    if (layer !== 'orchestration' || contract.provides.length === 0 || defines.length === 0) return;
    const versioned = contract.version !== undefined || contract.provides.some((port) => port.version !== undefined);
    const lacks = [
      owner === undefined && 'an owner',
      contract.description === undefined && 'a description',
      !versioned && 'a version',
    ].filter((word) => word !== false);
    // An API that lacks nothing but a request is unused, and another rule says so.
    if (lacks.length === 0) return;
    const missing = hasExample(linked, look) ? lacks : [...lacks, 'an example request'];
    yield {
      message: `${element.name} has not got ${listed(missing)} yet. Its users look for ${missing.length === 1 ? 'it' : 'them'}.`,
      place: placeIn(element, element.namePath),
      marks: contract.provides.map((port) => port.key),
    };
  },
};

/** A request of somebody, or an example in the schema, shows how it is used. */
function hasExample({ element }: LinkedElement, look: Look): boolean {
  const shown = element.defines.some(({ versions }) =>
    versions.some(({ schema }) => [schema, schema?.properties?.spec].some((one) => (one?.examples ?? []).length > 0)),
  );
  const types = element.contract.provides.flatMap((port) => [port.type, ...port.aliases]);
  return shown || types.some((type) => look.consumers(type).some((one) => one !== element));
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
