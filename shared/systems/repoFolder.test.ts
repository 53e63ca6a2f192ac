import { describe, expect, it } from 'vitest';
import { repoFolders } from './repoFolder.ts';

describe('the folder that a path in a repository means', () => {
  it('is looked for from the opened folder down to the file', () => {
    expect(repoFolders('fleet/clusters/apps.yaml', 'https://git.example.dev/x', './apps/prod/')).toEqual([
      'apps/prod',
      'fleet/apps/prod',
      'fleet/clusters/apps/prod',
    ]);
  });

  it('lies beside the file for a local repository, and nowhere when it would leave the opened folder', () => {
    expect(repoFolders('stack/app.yaml', 'cnoe://manifests', '.')).toEqual(['stack/manifests']);
    expect(repoFolders('stack/app.yaml', 'cnoe://../../other', '.')).toEqual([]);
  });

  it('follows the token of a copied template from the file upwards', () => {
    expect(repoFolders('k3d/mgmt/vault.yaml', '<GITOPS_REPO_URL>', 'registry/<CLUSTER_NAME>/components/vault')).toEqual(
      ['k3d/mgmt/components/vault', 'k3d/components/vault', 'components/vault'],
    );
    expect(repoFolders('k3d/mgmt/registry.yaml', '<GITOPS_REPO_URL>', 'registry/<CLUSTER_NAME>')).toEqual(['k3d/mgmt']);
  });

  it('takes what a generator fills in as any folder, but not where nothing else is said', () => {
    expect(repoFolders('set.yaml', 'https://git.example.dev/x', 'apps/{{.cluster}}')).toEqual(['apps/*']);
    expect(repoFolders('set.yaml', 'https://git.example.dev/x', '{{path}}')).toEqual([]);
  });
});
