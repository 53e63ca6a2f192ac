import type { Element } from '../../../graph/element.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { scoreGroup } from '../kinds.ts';
import { isForCompose, isForKubernetes, keysForCompose, keysForKubernetes } from '../tools.ts';

const entry = (keys: string) => `- uri: template://acme/cache
  type: redis
  outputs: |
    host: cache
${keys}`;
const services = '  services: |\n    cache:\n      image: redis:8\n';
const manifests = '  manifests: |\n    - apiVersion: v1\n      kind: Service\n      metadata:\n        name: cache\n';

export const twoTools: Rule = {
  code: 'score/provisioner-of-two-tools',
  severity: 'error',
  title: 'Provisioner with the keys of two tools',
  why: 'score-k8s and score-compose both refuse keys that are not theirs, so that neither can read the file. Keep one file for each tool.',
  source: 'score-k8s and score-compose, provisioners/loader (strict decoding)',
  examples: {
    bad: { '10-own.provisioners.yaml': entry(services + manifests) },
    good: { '10-own.provisioners.yaml': entry(services) },
  },
  *check({ element }, look) {
    if (element.kind !== 'Provisioner') return;
    const neighbours = look.ofKind(scoreGroup, 'Provisioner').filter((other) => sameFile(other, element));
    const kubernetes = neighbours.find(isForKubernetes);
    const compose = neighbours.find(isForCompose);
    if (!kubernetes || !compose) return;
    // Told once: where the file turns to its second tool.
    const turnsToCompose = indexOf(compose) >= indexOf(kubernetes);
    if (element !== (turnsToCompose ? compose : kubernetes)) return;
    const [key] = turnsToCompose ? keysForCompose(element) : keysForKubernetes(element);
    const tool = turnsToCompose ? 'score-compose' : 'score-k8s';
    yield {
      message: `${key ?? 'The scheme local-env'} is for ${tool} only, and this file also has keys for the other tool. Split the file.`,
      place: placeIn(element, [...element.source.path, key ?? 'uri'], key ? 'key' : 'value'),
    };
  },
};

function sameFile(a: Element, b: Element): boolean {
  return a.source.file === b.source.file && a.source.document === b.source.document;
}

function indexOf(element: Element): number {
  const [index] = element.source.path;
  return typeof index === 'number' ? index : 0;
}
