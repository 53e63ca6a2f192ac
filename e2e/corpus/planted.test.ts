import { describe, expect, it } from 'vitest';
import { openExample } from '../../shared/workspace/testing/openExample.ts';
import { corpusIsThere, corpusText } from './openCorpus.ts';

const vllm = 'kubernetes/k8s-examples/AI/vllm-deployment/vllm-deployment.yaml';
const xrd = 'crossplane/examples/docs-get-started-app/xrd.yaml';
const application = 'argocd/examples/cnoe-stacks/crossplane-integrations/crossplane.yaml';
const production = 'flux/examples/kustomize-dependencies/production.yaml';
const score = 'score/examples/score-deprecated-files-and-volumes.yaml';

/**
 * A sound text of an upstream file, what stands there instead once it is spoilt, and the rule that has to tell. What is missing is told at what
 * should hold it, which begins so many lines above.
 */
const plants: readonly (readonly [code: string, file: string, sound: string, spoilt: string, above?: number])[] = [
  ['schema/type', vllm, 'replicas: 1', 'replicas: many'],
  ['schema/unknown-field', vllm, 'replicas: 1', 'replica: 1'],
  ['schema/unknown-field', vllm, 'image: vllm', 'imagge: vllm'],
  ['schema/format', vllm, 'memory: "10Gi"', 'memory: "10 gigs"'],
  ['kubernetes/selector-labels', vllm, 'app: gemma-server', 'app: other'],
  ['crossplane/definition-name', xrd, 'name: apps.example.crossplane.io', 'name: app.example.crossplane.io'],
  ['schema/enum', xrd, 'scope: Namespaced', 'scope: Everywhere'],
  ['schema/type', xrd, 'served: true', 'served: "yes"'],
  ['crossplane/referenceable-version', xrd, 'served: true', 'served: false'],
  ['crossplane/referenceable-version', xrd, 'referenceable: true', 'referenceable: false', 3],
  ['argocd/sync-option', application, 'CreateNamespace=true', 'CreateNamespaces=true'],
  ['schema/type', application, 'prune: true', 'prune: 3'],
  ['argocd/destination', application, "server: 'https://kubernetes.default.svc'", 'cluster: here', 1],
  ['flux/duration', production, 'interval: 15m', 'interval: 15 minutes'],
  ['flux/removed-version', production, 'kustomize.toolkit.fluxcd.io/v1', 'kustomize.toolkit.fluxcd.io/v1beta1'],
  ['reference/dangling', production, '    name: webapp-releases', '    name: webapp-release'],
  ['flux/prune-off', production, 'prune: true', 'prune: false'],
  ['schema/pattern', production, 'https://github.com/stefanprodan', 'github.com/stefanprodan'],
  ['schema/type', score, 'image: "example-image:latest"', 'image: 7'],
  ['schema/unknown-field', score, 'source: some-volume', 'sources: some-volume'],
  ['schema/required', score, 'image: "example-image:latest"', 'command: [run]', 1],
];

function told(path: string, text: string): readonly string[] {
  return openExample({ [path]: text })
    .findings()
    .map(({ code, range }) => `${code} at line ${range.start.line}`);
}

describe.skipIf(!corpusIsThere)('a fault planted in an upstream file is told at its line', () => {
  const rows = plants.map(([code, file, sound, spoilt, above = 0]) => ({ code, file, sound, spoilt, above }));

  it.each(rows)('$code in $file: $sound → $spoilt', ({ code, file, sound, spoilt, above }) => {
    const text = corpusText(file);
    const at = text.indexOf(sound);
    expect(at).toBeGreaterThanOrEqual(0);
    const before = told(file, text);
    const fresh = told(file, text.slice(0, at) + spoilt + text.slice(at + sound.length));
    const expected = `${code} at line ${text.slice(0, at).split('\n').length - above}`;
    expect(before).not.toContain(expected);
    expect(fresh).toContain(expected);
  });
});
