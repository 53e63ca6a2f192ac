import { objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { nearestNames } from '../../../schema/suggest.ts';
import { placeIn, setFix } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { listLines, setText } from '../examples.ts';
import { argoSet } from './subject.ts';

const rolling = (key: string) => `  strategy:
    type: RollingSync
    rollingSync:
      steps:
        - matchExpressions:
            - key: ${key}
              operator: In
              values: [dev]
`;

export const rollingSync: Rule = {
  code: 'argocd/rolling-sync',
  severity: 'error',
  title: 'A rollout step matches no Application',
  why: 'Steps of RollingSync choose Applications by the labels of the template. A label that the template does not set chooses none, and Applications that no step chooses are never synced.',
  source: 'Argo CD documentation, ApplicationSet, Progressive Syncs: spec.strategy.rollingSync.steps',
  examples: {
    bad: { 'set.yaml': setText(listLines(['dev']), { spec: rolling('env') }) },
    good: { 'set.yaml': setText(listLines(['dev']), { spec: rolling('stage') }) },
  },
  *check(subject) {
    const element = argoSet(subject);
    if (!element) return;
    const labels = Object.keys(objectAt(element.value, 'spec', 'template', 'metadata', 'labels'));
    for (const step of listSites(element.value, ['spec', 'strategy', 'rollingSync', 'steps']))
      for (const { value, path } of listSites(step.value, ['matchExpressions'])) {
        const key = textAt(value, 'key');
        const at = [...step.path, ...path, 'key'];
        if (!key || labels.includes(key)) continue;
        yield {
          message: `The template sets no label ${key}, so this step chooses nothing.${labels.length > 0 ? ` It sets: ${labels.join(', ')}.` : ''}`,
          place: placeIn(element, at),
          fixes: nearestNames(key, labels, 2).map((name) => setFix(element, at, name, `Use ${name}`)),
        };
      }
  },
};
