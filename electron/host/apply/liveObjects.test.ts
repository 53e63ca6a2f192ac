import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { createConnection } from '../cluster/connection.ts';
import { accessTo } from '../kubeconfig/testAccess.ts';
import { liveObjects } from './liveObjects.ts';

const resource = {
  group: '',
  version: 'v1',
  kind: 'ConfigMap',
  plural: 'configmaps',
  namespaced: true,
  reportsStatus: false,
};

test('K15: lists come in pages of 500, and one that never ends is given up', async () => {
  const asked: URL[] = [];
  const server = createServer((request, answer) => {
    const url = new URL(request.url ?? '', 'http://server');
    asked.push(url);
    const more = {
      metadata: { continue: `page-${asked.length}` },
      items: [{ metadata: { name: `other-${asked.length}` } }],
    };
    const one = { metadata: { name: url.pathname.slice(url.pathname.lastIndexOf('/') + 1) } };
    answer.end(JSON.stringify(url.pathname.endsWith('/configmaps') ? more : one));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const connection = createConnection(
    accessTo(new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)),
    { current: async () => ({ ok: true, value: { kind: 'none' } }), accepted: () => {}, renew: async () => null },
  );
  onTestFinished(() => {
    connection.close();
    server.close();
  });
  const names = Array.from({ length: 9 }, (_, index) => `map-${index}`);
  const live = await liveObjects(
    connection,
    new Map(names.map((name) => [name, { resource, namespace: 'default', name }])),
  );
  expect(live.ok && [...live.value.keys()]).toEqual(names);
  const lists = asked.filter(({ pathname }) => pathname.endsWith('/configmaps'));
  expect(lists.map(({ searchParams }) => searchParams.get('limit'))).toEqual(lists.map(() => '500'));
  expect(new Set(lists.map(({ searchParams }) => searchParams.get('continue'))).size).toBe(lists.length);
  expect(lists.length).toBeLessThan(1000);
});
