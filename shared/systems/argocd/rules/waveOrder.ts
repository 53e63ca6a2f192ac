import type { EdgeType, Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { textAt } from '../../../json.ts';
import type { Rule, RuleReport } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { shopDefinition, shopObject } from '../../shopKind.ts';
import { applicationText, gitSource } from '../examples.ts';
import { delivered, deliverersOf } from './delivered.ts';

const annotation = 'argocd.argoproj.io/sync-wave';
const wave = (number: number) => `${annotation}: '${number}'`;
const parts = (definitions: number, instances: number) => ({
  'root.yaml': applicationText({ name: 'root', source: gitSource('apps') }),
  'apps/crds.yaml': applicationText({ name: 'crds', annotations: wave(definitions), source: gitSource('crds') }),
  'apps/shops.yaml': applicationText({ name: 'shops', annotations: wave(instances), source: gitSource('shops') }),
  'crds/shop.yaml': shopDefinition,
  'shops/corner.yaml': shopObject,
});

/** Edges to what must be there first. */
const needs: ReadonlySet<EdgeType> = new Set(['requests', 'implements', 'depends', 'uses']);

export const waveOrder: Rule = {
  code: 'argocd/wave-order',
  severity: 'warning',
  title: 'Sync waves contradict a dependency',
  why: 'Argo CD applies lower waves first and waits for them. What others need (definitions, promises, secrets) belongs into a lower wave than they.',
  source: 'Argo CD documentation, Sync Phases and Waves',
  examples: { bad: parts(20, 10), good: parts(10, 20) },
  *check(subject, look) {
    const { element } = subject;
    if (element.system !== 'argocd' || element.kind !== 'Application') return;
    const told = new Set<string>();
    const objects = delivered(subject, look);
    // Where nobody states a wave, everything goes out together.
    const stated = [element, ...objects].some(({ annotations }) => annotations[annotation] !== undefined);
    if (!stated && deliverersOf(element, look).length === 0) return;
    for (const object of objects.flatMap(({ id }) => look.byId(id))) {
      for (const edge of look.link(object).edges) {
        if (edge.from !== object.id || !needs.has(edge.type)) continue;
        for (const needed of look.byId(edge.to)) {
          const report = contradiction(element, object, needed, look);
          if (!report || told.has(report.message)) continue;
          told.add(report.message);
          yield report;
        }
      }
    }
  },
};

function contradiction(application: Element, object: Element, needed: Element, look: Look): RuleReport | undefined {
  const others = deliverersOf(needed, look);
  if (others.includes(application)) {
    const [mine, theirs] = [waveOf(object), waveOf(needed)];
    if (mine >= theirs) return undefined;
    return {
      message: `${object.kind} ${object.name} is applied in wave ${mine}, before ${needed.kind} ${needed.name} of wave ${theirs}, which it needs. Give it a higher wave.`,
      place: wavePlace(object),
      related: [{ message: 'what it needs', place: wavePlace(needed) }],
    };
  }
  const parents = deliverersOf(application, look);
  const rival = others.find(
    (other) =>
      waveOf(other) > waveOf(application) && deliverersOf(other, look).some((parent) => parents.includes(parent)),
  );
  if (!rival) return undefined;
  return {
    message: `${application.name} goes out in wave ${waveOf(application)}, before ${rival.name} of wave ${waveOf(rival)}, but ${object.kind} ${object.name} needs ${needed.kind} ${needed.name} from there. Give ${application.name} a higher wave.`,
    place: wavePlace(application),
    related: [{ message: 'goes out later', place: wavePlace(rival) }],
  };
}

function waveOf({ annotations }: Element): number {
  const number = Number(annotations[annotation] ?? 0);
  return Number.isFinite(number) ? number : 0;
}

function wavePlace(element: Element) {
  const path = [...element.source.path, 'metadata', 'annotations', annotation];
  return textAt(element.value, 'metadata', 'annotations', annotation) === undefined
    ? placeIn(element, element.namePath)
    : placeIn(element, path);
}
