import { objectAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { scoreGroup } from '../kinds.ts';
import { isForCompose } from '../tools.ts';
import { workload } from './example.ts';

const provisioners = `- uri: template://acme/cache
  type: redis
  outputs: |
    host: cache
  services: |
    cache:
      image: redis:8
`;

export const limitsIgnored: Rule = {
  code: 'score/limits-ignored',
  severity: 'info',
  title: 'Limits that score-compose ignores',
  why: 'score-compose starts containers without requests and limits, so that a local run may behave otherwise than the cluster.',
  source:
    'Score specification, workload schema: containers.*.resources.limits; score-compose, internal/compose/convert.go',
  examples: {
    bad: {
      'score.yaml': workload('resources:\n  limits: { memory: 256Mi }'),
      '10-own.provisioners.yaml': provisioners,
    },
    good: { 'score.yaml': workload(''), '10-own.provisioners.yaml': provisioners },
  },
  *check({ element }, look) {
    if (element.kind !== 'Workload') return;
    const limited = Object.entries(objectAt(element.value, 'containers')).filter(
      ([, container]) => Object.keys(objectAt(container, 'resources')).length > 0,
    );
    if (limited.length === 0 || !look.ofKind(scoreGroup, 'Provisioner').some(isForCompose)) return;
    for (const [name] of limited)
      yield {
        message: `score-compose, which provisioners here are for, ignores the requests and limits of ${name}.`,
        place: placeIn(element, ['containers', name, 'resources'], 'key'),
      };
  },
};
