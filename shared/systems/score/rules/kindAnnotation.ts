import { objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { didYouMean, nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { workload } from './example.ts';

const annotation = 'k8s.score.dev/kind';
const kinds = ['Deployment', 'StatefulSet'];
const as = (kind: string) =>
  workload('').replace('  name: shop\n', `  name: shop\n  annotations:\n    ${annotation}: ${kind}\n`);

export const kindAnnotation: Rule = {
  code: 'score/kind-annotation',
  severity: 'error',
  title: 'Kind that score-k8s cannot make',
  why: 'score-k8s makes a Deployment or a StatefulSet of a workload; volumes with a claim of their own need the second.',
  source: 'score-k8s, internal/convert/workloads.go: annotation k8s.score.dev/kind',
  examples: { bad: { 'score.yaml': as('DaemonSet') }, good: { 'score.yaml': as('StatefulSet') } },
  *check({ element, answers }, look) {
    if (element.kind !== 'Workload') return;
    const path = ['metadata', 'annotations', annotation];
    const kind = textAt(element.value, ...path);
    if (kind !== undefined && !kinds.includes(kind)) {
      const nearest = nearestNames(kind, kinds);
      yield {
        message: `score-k8s can't make a ${kind} of a workload, only a Deployment or a StatefulSet${didYouMean(nearest) || '.'}`,
        place: placeIn(element, path),
        fixes: (nearest.length > 0 ? nearest : kinds).map((one) => setFix(element, path, one, `Use ${one}`)),
      };
    }
    if (kind === 'StatefulSet') return;
    for (const name of Object.keys(objectAt(element.value, 'resources'))) {
      const answer = answers.get(`requires:${name}`);
      if (answer?.state !== 'answered') continue;
      const [provider] = look.byId(answer.by);
      const outputs = provider?.contract.provides.find((port) => port.key === answer.port)?.outputs ?? [];
      if (!outputs.some((output) => output.name === 'claimSpec')) continue;
      yield {
        message: `${name} is a volume with a claim of its own, which only a StatefulSet can have. Set the annotation ${annotation} to StatefulSet.`,
        place: placeIn(element, ['resources', name], 'key'),
        marks: [`requires:${name}`],
        fixes: [setFix(element, path, 'StatefulSet', 'Make it a StatefulSet')],
      };
    }
  },
};
