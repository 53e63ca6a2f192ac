import type { Element } from '../../../graph/element.ts';
import { textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { scoreGroup } from '../kinds.ts';

const composeKeys = ['directories', 'files', 'networks', 'volumes', 'services', 'models', 'info_logs'];
const kubernetesKeys = ['manifests'];
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
  source: 'SC21; strict decoding in score-k8s and score-compose provisioners/loader',
  examples: {
    bad: { '10-own.provisioners.yaml': entry(services + manifests) },
    good: { '10-own.provisioners.yaml': entry(services) },
  },
  *check({ element }, look) {
    if (element.kind !== 'Provisioner') return;
    const neighbours = look.ofKind(scoreGroup, 'Provisioner').filter((other) => sameFile(other, element));
    const kubernetes = neighbours.find((other) => keysOf(other, kubernetesKeys).length > 0);
    const compose = neighbours.find((other) => usesCompose(other));
    // Told where the file turns to the second tool, once.
    if (!kubernetes || !compose) return;
    const [first, second] = [kubernetes, compose].toSorted((a, b) => indexOf(a) - indexOf(b));
    if (second !== element) return;
    const keys =
      first === second || second === compose ? keysOf(element, composeKeys) : keysOf(element, kubernetesKeys);
    const key = keys[0] ?? 'uri';
    yield {
      message: `${key === 'uri' ? 'The scheme local-env' : key} is for ${second === kubernetes && first !== second ? 'score-k8s' : 'score-compose'} only, and this file also has keys for the other tool. Split the file.`,
      place: placeIn(element, [...element.source.path, key], key === 'uri' ? 'value' : 'key'),
    };
  },
};

function usesCompose(element: Element): boolean {
  return keysOf(element, composeKeys).length > 0 || textAt(element.value, 'uri')?.startsWith('local-env://') === true;
}

function keysOf(element: Element, keys: readonly string[]): readonly string[] {
  return keys.filter((key) => element.value[key] !== undefined && element.value[key] !== null);
}

function sameFile(a: Element, b: Element): boolean {
  return a.source.file === b.source.file && a.source.document === b.source.document;
}

function indexOf(element: Element): number {
  const [index] = element.source.path;
  return typeof index === 'number' ? index : 0;
}
