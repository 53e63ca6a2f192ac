import type { RequiredPort } from '../../../contract/port.ts';
import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import type { Rule } from '../../../rules/rule.ts';
import { cycleThrough } from '../../cycleThrough.ts';
import { placeIn } from '../../findingPlace.ts';
import { massdriverGroup } from '../kinds.ts';
import { slotNamed } from '../slots.ts';
import { bundle } from './examples.ts';
import { isBundle } from './subject.ts';

const needs = (name: string, needed: string, given: string) =>
  bundle({
    connections: `  required: [other]\n  properties:\n    other: { $ref: ${needed} }\n`,
    artifacts: `  properties:\n    own: { $ref: ${given} }\n`,
  }).replace('orders-db', name);

/** Bundles that can only be linked in a circle. */
export const linkCycle: Rule = {
  code: 'massdriver/link-cycle',
  severity: 'error',
  title: 'Bundles that need each other',
  why: 'A bundle is deployed after those whose artifacts it takes. In a circle none can be first. Make one of the connections optional, or take the type from elsewhere.',
  source: 'Massdriver documentation, Bundle YAML Specification, Legacy Format: connections, artifacts',
  examples: {
    bad: {
      'a/massdriver.yaml': needs('left', 'type-b', 'type-a'),
      'b/massdriver.yaml': needs('right', 'type-a', 'type-b'),
    },
    good: {
      'a/massdriver.yaml': needs('left', 'type-c', 'type-a'),
      'b/massdriver.yaml': needs('right', 'type-a', 'type-b'),
    },
  },
  *check({ element }, look) {
    if (!isBundle(element)) return;
    for (const port of element.contract.requires) {
      const first = onlyProvider(element, port, look);
      if (!first) continue;
      const way =
        first.name === element.name
          ? [element.name]
          : [element.name, ...(wayBack(first.name, element.name, look) ?? [])];
      if (way.length === 1 && first.name !== element.name) continue;
      yield {
        message: `${element.name} needs what comes after it: ${[...way, element.name].join(' → ')}. Make a connection optional, or take ${port.type} from elsewhere.`,
        place: placeIn(element, port.typePath),
        marks: [port.key],
      };
    }
  },
};

/** The names from one bundle to another along connections that have one answer only. */
function wayBack(from: string, to: string, look: Look): readonly string[] | undefined {
  const way = cycleThrough(to, (name) => (name === to ? [from] : nextOf(name, look)));
  return way?.slice(1);
}

function nextOf(name: string, look: Look): readonly string[] {
  return look
    .objects(massdriverGroup, 'Bundle', undefined, name)
    .flatMap((one) => one.contract.requires.flatMap((port) => onlyProvider(one, port, look)?.name ?? []));
}

/** The bundle that a required connection has to be linked to, where just one gives its type. */
function onlyProvider(element: Element, port: RequiredPort, look: Look): Element | undefined {
  if (!slotNamed(element.value, 'takes', port.name)?.required) return undefined;
  const bundles = look.providers(port.type).filter((provider) => isBundle(provider.element));
  const [only] = bundles;
  return bundles.length === 1 ? only?.element : undefined;
}
