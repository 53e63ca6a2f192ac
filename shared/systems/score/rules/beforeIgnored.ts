import { objectAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { scoreGroup } from '../kinds.ts';
import { isForKubernetes } from '../tools.ts';
import { workload } from './example.ts';

const provisioners = `- uri: template://acme/config
  type: config
  outputs: |
    name: config
  manifests: |
    - apiVersion: v1
      kind: ConfigMap
      metadata:
        name: config
`;
const ordered = (before: string) => `${workload('')}  migrate:\n    image: ghcr.io/acme/migrate:1.4.2\n${before}`;

export const beforeIgnored: Rule = {
  code: 'score/before-ignored',
  severity: 'warning',
  title: 'Container order that score-k8s ignores',
  why: 'score-k8s starts all containers of a pod at once and does not read before. Wait inside the container, or order them by the platform.',
  source: 'Score specification, workload schema: containers.*.before; score-k8s, internal/convert (before is not read)',
  examples: {
    bad: {
      'score.yaml': ordered('    before:\n      web: { ready: complete }\n'),
      '10-own.provisioners.yaml': provisioners,
    },
    good: { 'score.yaml': ordered(''), '10-own.provisioners.yaml': provisioners },
  },
  *check({ element }, look) {
    if (element.kind !== 'Workload') return;
    const ordering = Object.entries(objectAt(element.value, 'containers')).filter(
      ([, container]) => Object.keys(objectAt(container, 'before')).length > 0,
    );
    if (ordering.length === 0) return;
    if (!look.ofKind(scoreGroup, 'Provisioner').some(isForKubernetes)) return;
    for (const [name] of ordering)
      yield {
        message: `score-k8s, which the provisioners here are for, ignores that ${name} runs before other containers.`,
        place: placeIn(element, ['containers', name, 'before'], 'key'),
      };
  },
};
