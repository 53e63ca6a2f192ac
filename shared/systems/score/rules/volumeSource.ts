import { resourceTypes } from '../../../contract/portTypes.ts';
import { isObject, objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { placeholdersIn } from '../placeholders.ts';
import { members } from '../texts.ts';
import { workload } from './example.ts';

const mounted = (type: string) =>
  workload(`volumes:\n  /data:\n    source: "\${resources.data}"`, `resources:\n  data:\n    type: ${type}`);
const withoutVolumes = new Set(resourceTypes.flatMap(({ type }) => (type === 'volume' ? [] : [type])));

export const volumeSource: Rule = {
  code: 'score/volume-source',
  severity: 'error',
  title: 'Volume source that is no volume',
  why: 'A volume is mounted from a resource of a volume type. Anything else has no content to mount.',
  source: 'Score specification, workload schema: containers.*.volumes; score-k8s, internal/convert/volumes.go',
  examples: { bad: { 'score.yaml': mounted('postgres') }, good: { 'score.yaml': mounted('volume') } },
  *check({ element }) {
    if (element.kind !== 'Workload') return;
    for (const [name, container] of Object.entries(objectAt(element.value, 'containers'))) {
      for (const [key, volume] of members(container, 'volumes')) {
        const source = isObject(volume) ? volume.source : undefined;
        if (typeof source !== 'string') continue;
        const place = placeIn(element, ['containers', name, 'volumes', key, 'source']);
        const [placeholder] = placeholdersIn(source);
        if (!placeholder) {
          const message = `${source} is the name of a volume that the tool has to know: score-compose takes it as it is, score-k8s refuses it. Declare a resource of type volume and use it here.`;
          yield { message, place, severity: 'warning' };
          continue;
        }
        const [root, resource] = placeholder.segments ?? [];
        const type = resource && textAt(element.value, 'resources', resource.text, 'type');
        if (root?.text === 'resources' && type && withoutVolumes.has(type))
          yield {
            message: `${resource.text} is a ${type}, which can't be mounted. Use a resource of type volume.`,
            place,
          };
      }
    }
  },
};
