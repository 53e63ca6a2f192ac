import { describe, expect, it } from 'vitest';
import { filePath } from '../document/document.ts';
import { elementIdFrom } from '../graph/element.ts';
import { sampleContracts } from '../offer/testing/contracts.ts';
import { kratixOffer } from '../systems/kratix/offer.ts';
import { builtInSchemas } from '../workspace/testing/openExample.ts';
import { createWorkspace } from '../workspace/workspace.ts';

const score = `apiVersion: score.dev/v1b1
metadata:
  name: shop
containers:
  main:
    image: nginx:1.29
    variables:
      DB_HOST: \${resources.db.host}
resources:
  db:
    type: postgres
    params:
      size: small
`;
const [plain] = Object.values(sampleContracts);
if (!plain) throw new Error('no sample');
const promise = kratixOffer.express(plain).files[0]?.text ?? '';
const blueprint = `apiVersion: entresol.dev/v1alpha1
kind: Blueprint
name: shop
# Who owns what
domains:
  - name: data
    owner: data-team
`;

async function shop(files: Readonly<Record<string, string>> = {}) {
  const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
  await workspace.open({ name: 'shop' }, builtInSchemas);
  const all = { 'score.yaml': score, 'promise.yaml': promise, ...files };
  await workspace.load(
    Object.entries(all).map(([path, text]) => ({ path: filePath(path), text, etag: 'e' })),
    [],
  );
  const answer = async () => {
    const detail = await workspace.inspect(elementIdFrom('score:Workload/shop'));
    return detail?.requires[0];
  };
  return { workspace, answer };
}

const offer = (args: { readonly system: string; readonly pin?: boolean; readonly domain?: string }) => ({
  id: 'api.offer-as',
  args: { element: 'kratix:Promise/postgres', ...args },
});

describe('offering an API by another engine', () => {
  it('makes its files and lets it answer the requests from now on, as one step', async () => {
    const { workspace, answer } = await shop();
    expect((await answer())?.answeredBy).toBe('kratix:Promise/postgres');
    const done = await workspace.run(offer({ system: 'crossplane' }));
    expect(done.ok && done.value.select?.[0]).toContain('crossplane:CompositeResourceDefinition/');
    expect((await answer())?.answeredBy).toBe(done.ok && done.value.select?.[0]);
    expect((await workspace.dirty()).map((file) => file.path).sort()).toEqual([
      'apis/postgreses/composition.yaml',
      'apis/postgreses/definition.yaml',
      'blueprint.yaml',
      'packages/function-patch-and-transform.yaml',
    ]);
    await workspace.undo();
    expect(await workspace.dirty()).toEqual([]);
  });

  it('leaves the requests ambiguous where nothing is pinned', async () => {
    const { workspace, answer } = await shop();
    await workspace.run(offer({ system: 'crossplane', pin: false }));
    expect((await answer())?.state).toBe('ambiguous');
  });

  it('breaks nothing: the new kind has a group of its own', async () => {
    const { workspace } = await shop();
    const preview = await workspace.preview(offer({ system: 'crossplane' }));
    expect(preview.ok && preview.value.breaks.filter((one) => one.severity === 'error')).toEqual([]);
  });

  it('publishes it where the domain lists what it publishes', async () => {
    const listed = `${blueprint}    elements: ["kratix:Promise/postgres"]\n    published: [postgres]\n`;
    const outside = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: other\n';
    const { workspace, answer } = await shop({ 'blueprint.yaml': listed, 'other.yaml': outside });
    const preview = await workspace.preview(offer({ system: 'crossplane', domain: 'data' }));
    expect(preview.ok && preview.value.breaks.filter((one) => one.severity === 'error')).toEqual([]);
    await workspace.run(offer({ system: 'crossplane', domain: 'data' }));
    expect((await answer())?.state).toBe('ok');
  });

  it('moves the pin from one engine to the next, and back by pinning', async () => {
    const { workspace, answer } = await shop({ 'blueprint.yaml': blueprint });
    await workspace.run(offer({ system: 'crossplane', domain: 'data' }));
    const other = await workspace.run(offer({ system: 'kubernetes' }));
    expect((await answer())?.answeredBy).toBe(other.ok && other.value.select?.[0]);
    const args = { type: 'postgres', element: 'kratix:Promise/postgres' };
    await workspace.run({ id: 'request.pin', args });
    expect((await answer())?.answeredBy).toBe('kratix:Promise/postgres');
    const text = (await workspace.source(filePath('blueprint.yaml'))) ?? '';
    expect(text.startsWith(blueprint)).toBe(true);
    expect(text.match(/type: postgres/g)).toHaveLength(1);
    expect(text).toContain('- crossplane:CompositeResourceDefinition/');
  });

  it('refuses an engine that offers it already, or none, or an element without an API', async () => {
    const { workspace } = await shop();
    const again = await workspace.run(offer({ system: 'kratix' }));
    expect(!again.ok && again.problem.code).toBe('command/name-taken');
    const none = await workspace.run(offer({ system: 'nobody' }));
    expect(!none.ok && none.problem.code).toBe('command/no-offer');
    const workload = await workspace.run({
      id: 'api.offer-as',
      args: { element: 'score:Workload/shop', system: 'kratix' },
    });
    expect(!workload.ok && workload.problem.code).toBe('command/not-possible');
  });

  it('tells the screen who offers the type and who is pinned', async () => {
    const { workspace } = await shop();
    const done = await workspace.run(offer({ system: 'crossplane' }));
    const compared = await workspace.compareOffers(elementIdFrom('kratix:Promise/postgres'));
    expect(compared?.offered.kratix).toEqual(['kratix:Promise/postgres']);
    expect(compared?.pinned).toBe(done.ok && done.value.select?.[0]);
    const engine = compared?.engines.find((one) => one.system === 'crossplane');
    expect(engine?.aspects.constraints).toEqual({ kept: 2, of: 2 });
    expect(engine?.fillIns).toBeGreaterThan(0);
    expect(await workspace.compareOffers(elementIdFrom('score:Workload/shop'))).toBeUndefined();
  });
});
