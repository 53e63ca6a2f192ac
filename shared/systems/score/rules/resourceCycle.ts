import { objectAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { cycleThrough } from '../../cycleThrough.ts';
import { placeIn } from '../../findingPlace.ts';
import { placeholdersIn } from '../placeholders.ts';
import { expandedTexts } from '../texts.ts';
import { workload } from './example.ts';

const resources = (host: string) => `resources:
  edge:
    type: tls-certificate
    params: { host: "\${resources.name.host}" }
  name:
    type: dns
    params: { owner: ${host} }`;

export const resourceCycle: Rule = {
  code: 'score/resource-cycle',
  severity: 'error',
  title: 'Resources that wait for each other',
  why: 'A resource whose params read another one is made after it; in a circle none can be first. Break the circle.',
  source: 'score-go, framework/state.go (sorted resource uids)',
  examples: {
    bad: { 'score.yaml': workload('', resources(`"\${resources.edge.url}"`)) },
    good: { 'score.yaml': workload('', resources('web')) },
  },
  *check({ element }) {
    if (element.kind !== 'Workload') return;
    const needs = new Map<string, Set<string>>();
    for (const { text, field, of } of expandedTexts(element.value)) {
      if (field !== 'param') continue;
      for (const { segments } of placeholdersIn(text)) {
        if (segments?.[0]?.text !== 'resources' || !segments[1]) continue;
        needs.set(of, (needs.get(of) ?? new Set()).add(segments[1].text));
      }
    }
    for (const name of Object.keys(objectAt(element.value, 'resources'))) {
      const cycle = cycleThrough(name, (one) => needs.get(one) ?? []);
      if (!cycle) continue;
      const message =
        cycle.length === 1
          ? `The params of ${name} read ${name} itself.`
          : `${name} waits for itself: ${[...cycle, name].join(' → ')}.`;
      yield { message, place: placeIn(element, ['resources', name], 'key'), marks: [`requires:${name}`] };
    }
  },
};
