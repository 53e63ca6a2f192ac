import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { promiseText } from '../examples.ts';
import { kratixGroup } from '../kinds.ts';
import { promiseOf } from './subject.ts';

const needs = (name: string): string => `  requiredPromises:\n    - name: ${name}\n      version: v1.0.0`;
const redis = { name: 'redis', kind: 'Redis', plural: 'redises' };

export const requirementCycle: Rule = {
  code: 'kratix/requirement-cycle',
  severity: 'error',
  title: 'Promises require each other in a circle',
  why: 'A Promise stays unavailable until the Promises that it requires are available, so a circle never starts. Take one requirement out.',
  source: 'Kratix documentation, Promise Custom Resource: spec.requiredPromises',
  examples: {
    bad: {
      'postgres.yaml': promiseText({ spec: needs('redis') }),
      'redis.yaml': promiseText({ ...redis, spec: needs('postgres') }),
    },
    good: { 'postgres.yaml': promiseText({ spec: needs('redis') }), 'redis.yaml': promiseText(redis) },
  },
  *check(subject, look) {
    const promise = promiseOf(subject);
    if (!promise) return;
    for (const { value, path } of listSites(promise.value, ['spec', 'requiredPromises'])) {
      const name = textAt(value, 'name');
      const way = name === undefined ? undefined : wayBack(name, promise.name, look);
      if (!way) continue;
      yield {
        message: `Promises require each other in a circle: ${[promise.name, ...way].join(' → ')}. None of them can become available.`,
        place: placeIn(promise, [...path, 'name']),
      };
    }
  },
};

function wayBack(from: string, to: string, look: Look): readonly string[] | undefined {
  const seen = new Set<string>();
  let ways: (readonly string[])[] = [[from]];
  while (ways.length > 0) {
    const next: (readonly string[])[] = [];
    for (const way of ways) {
      const name = way.at(-1);
      if (name === undefined || seen.has(name)) continue;
      if (name === to) return way;
      seen.add(name);
      for (const promise of look.objects(kratixGroup, 'Promise', undefined, name))
        next.push(...requiredNames(promise).map((each) => [...way, each]));
    }
    ways = next;
  }
  return undefined;
}

function requiredNames(promise: Element): readonly string[] {
  return listSites(promise.value, ['spec', 'requiredPromises']).flatMap(({ value }) => textAt(value, 'name') ?? []);
}
