import { objectAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { cycleThrough } from '../../cycleThrough.ts';
import { placeIn, renameKeyFix } from '../../findingPlace.ts';

const two = (before: string) => `apiVersion: score.dev/v1b1
metadata:
  name: shop
containers:
  migrate:
    image: ghcr.io/acme/migrate:1.4.2
    before:
      ${before}: { ready: complete }
  web:
    image: ghcr.io/acme/shop:1.4.2
`;

export const beforeTarget: Rule = {
  code: 'score/before-target',
  severity: 'error',
  title: 'Container that runs before nothing',
  why: 'before names other containers of the same workload that wait for this one. An unknown name, its own name or a circle can not be ordered.',
  source: 'Score specification, workload schema: containers.*.before',
  examples: { bad: { 'score.yaml': two('wep') }, good: { 'score.yaml': two('web') } },
  *check({ element }) {
    if (element.kind !== 'Workload') return;
    const containers = objectAt(element.value, 'containers');
    const names = Object.keys(containers);
    const before = (name: string) => Object.keys(objectAt(containers, name, 'before'));
    for (const name of names) {
      for (const target of before(name)) {
        const path = ['containers', name, 'before', target];
        if (names.includes(target) && target !== name) continue;
        const nearest = nearestNames(
          target,
          names.filter((other) => other !== name),
        );
        yield {
          message:
            target === name
              ? `${name} can not run before itself.`
              : `No container is named ${target}${didYouMean(nearest) || '.'}`,
          place: placeIn(element, path, 'key'),
          fixes: nearest.map((candidate) => renameKeyFix(element, path, candidate, `Use ${candidate}`)),
        };
      }
      const cycle = cycleThrough(name, before);
      if (cycle && cycle.length > 1)
        yield {
          message: `${name} runs before itself: ${[...cycle, name].join(' → ')}.`,
          place: placeIn(element, ['containers', name, 'before'], 'key'),
        };
    }
  },
};
