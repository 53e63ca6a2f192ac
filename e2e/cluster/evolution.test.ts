import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filePath } from '../../shared/document/document.ts';
import { evolutionFromCluster } from '../../shared/evolution/evolution.ts';
import type { JsonObject } from '../../shared/json.ts';
import { sentApis } from '../../shared/workspace/evolutionIn.ts';
import { openExample } from '../../shared/workspace/testing/openExample.ts';
import { type ControlPlane, controlPlaneBinaries, startControlPlane } from '../controlplane/controlPlane.ts';
import { type ClusterHost, startHost } from './host.ts';

const binaries = controlPlaneBinaries();
if (!binaries.found) console.warn(`skipped: ${binaries.reason}`);

function definition(kind: string, size: JsonObject): JsonObject {
  const plural = `${kind.toLowerCase()}s`;
  const spec: JsonObject = { type: 'object', properties: { size } };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.acme.io` },
    spec: {
      group: 'acme.io',
      scope: 'Namespaced',
      names: { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` },
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: { type: 'object', properties: { spec } } },
        },
      ],
    },
  };
}

describe.skipIf(!binaries.found)('the definitions of a cluster', () => {
  let plane: ControlPlane;
  let host: ClusterHost;

  beforeAll(async () => {
    plane = await startControlPlane();
    host = startHost(plane.kubeconfig.admin);
    await host.apply([definition('Cache', { type: 'string' }), definition('Queue', { type: 'integer' })]);
  });
  afterAll(async () => {
    host?.stop();
    await plane?.stop();
  });

  test('are compared with those of the blueprint, which the server has filled up', async () => {
    const view = openExample({
      'cache.json': JSON.stringify(definition('Cache', { type: 'string', enum: ['small'] })),
      'queue.json': JSON.stringify(definition('Queue', { type: 'integer' })),
      'store.json': JSON.stringify(definition('Store', { type: 'integer' })),
    });
    const listed = await host.handlers['cluster.contexts']({});
    const context = listed.ok ? (listed.value.contexts[0]?.id ?? '') : '';
    const found = await host.handlers['cluster.definitions']({ context, objects: [...sentApis(view)] });
    if (!found.ok) throw new Error(found.problem.message);
    expect(found.value.objects).toHaveLength(2);
    const live = new Map(found.value.objects.map((text, index) => [filePath(`cluster/${index}.json`), text]));
    const lines = evolutionFromCluster(view, live).apis.flatMap(({ name, changes }) =>
      changes.map(({ kind, path, reason }) => `${kind} ${name} ${path.join('.')} ${reason}`),
    );
    expect(lines).toEqual([
      'breaking caches.acme.io size now must be one of "small"',
      'compatible stores.acme.io  is new',
    ]);
  });
});
