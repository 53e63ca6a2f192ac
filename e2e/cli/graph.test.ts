import { afterAll, describe, expect, it } from 'vitest';
import { entresol, folderWith, removeFolders, sample } from './runCli.ts';

afterAll(removeFolders);

async function graph(folder: string) {
  const { code, stdout } = await entresol(['graph', folder, '--format', 'json']);
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

describe('entresol graph', () => {
  it('prints elements with layer and domain, edges with reason, and domains with owner', async () => {
    const { schemaVersion, elements, edges, domains } = await graph(sample);
    expect(schemaVersion).toBe(1);
    expect(elements).toContainEqual({
      id: 'score:Workload/checkout',
      system: 'score',
      kind: 'Workload',
      name: 'checkout',
      layer: 'app',
      domain: 'Storefront',
      file: 'apps/checkout/score.yaml',
    });
    expect(edges).toContainEqual({
      from: 'score:Workload/checkout',
      to: 'kratix:Promise/postgres',
      type: 'requests',
      reason: 'orders asks for type postgres; Kratix Promise postgres offers it',
    });
    expect(domains).toEqual([
      { name: 'Storefront', owner: 'storefront-team', elements: expect.arrayContaining(['score:Workload/catalog']) },
      {
        name: 'Data services',
        owner: 'data-platform',
        elements: expect.arrayContaining(['crossplane:Composition/redis']),
      },
    ]);
  });

  it('shows all three layers of the sample', async () => {
    const { elements } = await graph(sample);
    expect(new Set(elements.map((element: { readonly layer: string }) => element.layer))).toEqual(
      new Set(['app', 'orchestration', 'infra']),
    );
  });

  it('discovers everything in a folder without blueprint.yaml', async () => {
    const folder = folderWith({ 'a.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: one\n' });
    expect(await graph(folder)).toEqual({
      schemaVersion: 1,
      elements: [
        {
          id: 'kubernetes:Namespace/one',
          system: 'kubernetes',
          kind: 'Namespace',
          name: 'one',
          layer: 'infra',
          domain: null,
          file: 'a.yaml',
        },
      ],
      edges: [],
      domains: [],
    });
  });
});
