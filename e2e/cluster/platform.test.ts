import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../shared/json.ts';
import { type ControlPlane, controlPlaneBinaries, startControlPlane } from '../controlplane/controlPlane.ts';
import { type ClusterHost, startHost } from './host.ts';

const binaries = controlPlaneBinaries();
if (!binaries.found) console.warn(`skipped: ${binaries.reason}`);

/** A definition that takes anything: what the platforms themselves install, as far as an apply sees it. */
function definition(group: string, version: string, kind: string, plural: string, scope = 'Cluster'): JsonObject {
  const open = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope,
      names: { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` },
      versions: [
        {
          name: version,
          served: true,
          storage: true,
          subresources: { status: {} },
          schema: { openAPIV3Schema: { type: 'object', properties: { spec: open, status: open } } },
        },
      ],
    },
  };
}

describe.skipIf(!binaries.found)('platform APIs and their requests in one apply', () => {
  let plane: ControlPlane;
  let host: ClusterHost;

  beforeAll(async () => {
    plane = await startControlPlane();
    host = startHost(plane.kubeconfig.admin);
    for (const platform of [
      definition('platform.kratix.io', 'v1alpha1', 'Promise', 'promises'),
      definition('apiextensions.crossplane.io', 'v1', 'CompositeResourceDefinition', 'compositeresourcedefinitions'),
      definition('apiextensions.crossplane.io', 'v1', 'Composition', 'compositions'),
    ]) {
      await plane.kubectl(['apply', '--server-side', '-f', '-'], JSON.stringify(platform));
    }
    await plane.kubectl(['wait', 'crd', '--all', '--for=condition=Established', '--timeout=30s']);
  });
  afterAll(async () => {
    host?.stop();
    await plane?.stop();
  });

  /** Does what a controller would: sees an object, makes the kind that it offers, and reports the conditions. */
  async function playController(
    resource: string,
    name: string,
    made: JsonObject,
    conditions: readonly string[],
  ): Promise<void> {
    while ((await plane.kubectl(['get', resource, name])).code !== 0) await pause(20);
    await plane.kubectl(['apply', '--server-side', '-f', '-'], JSON.stringify(made));
    const status = { status: { conditions: conditions.map((type) => ({ type, status: 'True', reason: 'Done' })) } };
    await plane.kubectl([
      'patch',
      resource,
      name,
      '--subresource=status',
      '--type=merge',
      '-p',
      JSON.stringify(status),
    ]);
  }

  test('a Kratix Promise, then a request of it', async () => {
    const api = definition('data.dev', 'v1', 'Postgres', 'postgreses', 'Namespaced');
    const promise = {
      apiVersion: 'platform.kratix.io/v1alpha1',
      kind: 'Promise',
      metadata: { name: 'postgres' },
      spec: { api },
    };
    const request = {
      apiVersion: 'data.dev/v1',
      kind: 'Postgres',
      metadata: { name: 'orders' },
      spec: { size: 'small' },
    };
    const controller = playController('promise', 'postgres', api, ['Available']);
    const { preview, summary } = await host.apply([request, promise], { timeoutSeconds: 8 });
    await controller;
    expect(preview.waves).toEqual([['Promise/postgres'], ['Postgres/orders']]);
    expect(preview.diffs.at(-1)).toMatchObject({ key: 'Postgres/orders', action: 'later' });
    // Nobody works on the request here, and it must not look as if somebody did.
    expect(summary).toEqual({ applied: 2, unchanged: 0, failed: 0, total: 2, ready: 1 });
    expect(host.progress.at(-1)).toEqual({
      key: 'Postgres/orders',
      phase: 'not-ready',
      reason: 'no controller has looked at it',
    });
  });

  test('a Crossplane XRD, its Composition, then a claim', async () => {
    const xrd = {
      apiVersion: 'apiextensions.crossplane.io/v1',
      kind: 'CompositeResourceDefinition',
      metadata: { name: 'xcaches.shop.dev' },
      spec: {
        group: 'shop.dev',
        names: { kind: 'XCache', plural: 'xcaches' },
        claimNames: { kind: 'Cache', plural: 'caches' },
      },
    };
    const composition = {
      apiVersion: 'apiextensions.crossplane.io/v1',
      kind: 'Composition',
      metadata: { name: 'cache' },
      spec: { compositeTypeRef: { apiVersion: 'shop.dev/v1', kind: 'XCache' }, mode: 'Pipeline', pipeline: [] },
    };
    const claim = { apiVersion: 'shop.dev/v1', kind: 'Cache', metadata: { name: 'sessions' }, spec: {} };
    const made = {
      apiVersion: 'v1',
      kind: 'List',
      items: [
        definition('shop.dev', 'v1', 'XCache', 'xcaches'),
        definition('shop.dev', 'v1', 'Cache', 'caches', 'Namespaced'),
      ],
    };
    const controllers = Promise.all([
      playController('compositeresourcedefinition', 'xcaches.shop.dev', made, ['Established', 'Offered']),
      playController('caches', 'sessions', { apiVersion: 'v1', kind: 'List', items: [] }, ['Synced', 'Ready']),
    ]);
    const { preview, summary } = await host.apply([claim, composition, xrd], { timeoutSeconds: 20 });
    await controllers;
    expect(preview.waves).toEqual([
      ['CompositeResourceDefinition/xcaches.shop.dev'],
      ['Composition/cache'],
      ['Cache/sessions'],
    ]);
    expect(summary).toEqual({ applied: 3, unchanged: 0, failed: 0, total: 3, ready: 3 });
    expect(host.progress).toContainEqual({ key: 'Cache/sessions', phase: 'ready', reason: 'Synced and Ready' });
  });

  test('a Promise that nobody makes available holds back its requests only', async () => {
    const api = definition('queue.dev', 'v1', 'Queue', 'queues', 'Namespaced');
    const promise = {
      apiVersion: 'platform.kratix.io/v1alpha1',
      kind: 'Promise',
      metadata: { name: 'queue' },
      spec: { api },
    };
    const request = { apiVersion: 'queue.dev/v1', kind: 'Queue', metadata: { name: 'mail' }, spec: {} };
    const other = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other' }, data: { a: '1' } };
    const { summary } = await host.apply([request, promise, other], { timeoutSeconds: 1 });
    expect(summary).toEqual({ applied: 2, unchanged: 0, failed: 1, total: 3, ready: 1 });
    expect(host.progress).toContainEqual({
      key: 'Queue/mail',
      phase: 'skipped',
      reason: 'It needs Promise queue, which is not ready: Available is not reported yet.',
    });
  });
});
