import { describe, expect, it } from 'vitest';
import { openExample } from '../../workspace/testing/openExample.ts';
import { chartsText, gitText, kustomizationText, releaseText } from './examples.ts';

const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;
const edges = (files: Readonly<Record<string, string>>) =>
  [...openExample(files).elements()].flatMap((linked) =>
    linked.edges.map(({ from, type, to }) => `${from} ${type} ${to}`),
  );

describe('a Kustomization', () => {
  it('takes from its source, waits for others, and delivers its folder at every depth', () => {
    const found = edges({
      'clusters/apps.yaml': kustomizationText('apps', '  dependsOn:\n    - name: infra\n'),
      'clusters/infra.yaml': kustomizationText('infra', '', './infra'),
      'clusters/git.yaml': gitText(),
      'apps/a.yaml': map('a'),
      'apps/deeper/b.yaml': map('b'),
    });
    expect(found).toEqual([
      'flux:Kustomization/flux-system/apps uses flux:GitRepository/flux-system/fleet',
      'flux:Kustomization/flux-system/apps depends flux:Kustomization/flux-system/infra',
      'flux:Kustomization/flux-system/apps delivers kubernetes:ConfigMap/a',
      'flux:Kustomization/flux-system/apps delivers kubernetes:ConfigMap/b',
      'flux:Kustomization/flux-system/infra uses flux:GitRepository/flux-system/fleet',
    ]);
  });

  it('finds its folder through the artifact that packs it', () => {
    const found = edges({
      'clusters/apps.yaml': kustomizationText('apps', '', './production').replace(
        'kind: GitRepository',
        'kind: ExternalArtifact',
      ),
      'clusters/artifacts.yaml': `apiVersion: source.extensions.fluxcd.io/v1beta1
kind: ArtifactGenerator
metadata: { name: fleet, namespace: flux-system }
spec:
  sources: [{ alias: repo, kind: GitRepository, name: fleet }]
  artifacts:
    - name: fleet
      copy:
        - { from: '@repo/apps/prod/**', to: '@artifact/production/' }
        - { from: '@repo/apps/base/**', to: '@artifact/base/' }
`,
      'clusters/git.yaml': gitText(),
      'apps/prod/a.yaml': map('a'),
      'apps/base/b.yaml': map('b'),
    });
    expect(found).toContain('flux:Kustomization/flux-system/apps delivers kubernetes:ConfigMap/a');
    expect(found).not.toContain('flux:Kustomization/flux-system/apps delivers kubernetes:ConfigMap/b');
    expect(found).toContain(
      'flux:ArtifactGenerator/flux-system/fleet composes flux:ExternalArtifact/flux-system/fleet',
    );
  });
});

describe('a HelmRelease', () => {
  it('takes its chart from a repository and its values from a config map', () => {
    const values = '  valuesFrom:\n    - kind: ConfigMap\n      name: settings\n';
    const found = edges({
      'redis.yaml': releaseText(undefined, values),
      'charts.yaml': chartsText(),
      'map.yaml': map('settings'),
    });
    expect(found).toEqual([
      'flux:HelmRelease/flux-system/redis uses flux:HelmRepository/flux-system/charts',
      'flux:HelmRelease/flux-system/redis uses kubernetes:ConfigMap/settings',
    ]);
  });
});
