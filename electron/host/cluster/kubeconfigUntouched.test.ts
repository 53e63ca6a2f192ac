import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../testFolder.ts';
import { createClusterHandlers } from './handlers.ts';

const config = (name: string) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'c', cluster: { server: 'https://127.0.0.1:1' } }],
    users: [{ name: 'u', user: { token: 'x' } }],
    contexts: [{ name, context: { cluster: 'c', user: 'u' } }],
  });

it('K13: a kubeconfig that changes is read anew, and nothing is written to it', async () => {
  const kubeconfig = join(testFolder(), 'config');
  writeFileSync(kubeconfig, config('first'), { mode: 0o600 });
  const handlers = createClusterHandlers(() => undefined, { stateFolder: testFolder(), kubeconfig });
  onTestFinished(() => handlers.close());
  const contexts = async () => {
    const answer = await handlers['cluster.contexts']({});
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value.contexts;
  };
  const look = () => [
    createHash('sha256').update(readFileSync(kubeconfig)).digest('hex'),
    statSync(kubeconfig).mtimeMs,
    statSync(kubeconfig).ino,
  ];
  const before = look();
  const [first] = await contexts();
  const context = first?.id ?? '';
  await handlers['cluster.consent']({ context });
  await handlers['cluster.probe']({ context });
  await handlers['apply.preview']({ context, namespace: 'default', blueprint: 'x', objects: [] });
  expect(look()).toEqual(before);
  writeFileSync(kubeconfig, config('second'));
  expect((await contexts()).map(({ name }) => name)).toEqual(['second']);
  expect(await handlers['cluster.consent']({ context })).toMatchObject({ ok: false });
});
