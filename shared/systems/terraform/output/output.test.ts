import { describe, expect, it } from 'vitest';
import { filePath } from '../../../document/document.ts';
import { elementIdFrom } from '../../../graph/element.ts';
import { complete } from '../../../workspace/language/complete.ts';
import { hover } from '../../../workspace/language/hover.ts';
import { openMarked } from '../../../workspace/testing/marked.ts';
import { builtInSchemas, openExample } from '../../../workspace/testing/openExample.ts';
import { createWorkspace } from '../../../workspace/workspace.ts';
import { exampleSchemas } from '../rules/providerBlocks.ts';

const resource = (address: string, actions: readonly string[], more: object = {}) => ({
  address,
  mode: 'managed',
  type: 'acme_disk',
  name: 'data',
  provider_name: 'acme/cloud',
  change: {
    actions,
    before: null,
    after: { name: 'a' },
    after_unknown: { id: true },
    before_sensitive: false,
    after_sensitive: {},
  },
  ...more,
});
const secret = 'correct horse battery staple';
const plan = {
  format_version: '1.2',
  terraform_version: '1.9.0',
  planned_values: {
    outputs: { token: { sensitive: true, value: secret }, host: { sensitive: false, value: 'db.acme.io' } },
    root_module: {},
  },
  configuration: { root_module: { module_calls: { disks: { source: './modules/disk', module: {} } } } },
  resource_changes: [
    resource('acme_disk.data', ['create'], {
      change: {
        actions: ['create'],
        before: null,
        after: { name: 'a', key: secret, rules: [{ from: 'x', pass: secret }], all: { a: secret } },
        after_sensitive: { key: true, rules: [{ pass: true }], all: true },
      },
    }),
    resource('module.disks.acme_disk.data', ['delete', 'create'], { module_address: 'module.disks' }),
    resource('acme_disk.data[1]', ['no-op'], { name: 'old' }),
  ],
};
const code = {
  'infra/main.tf':
    'resource "acme_disk" "data" {\n  name = "a"\n}\n\nmodule "disks" {\n  source = "./modules/disk"\n}\n',
  'infra/modules/disk/main.tf': 'resource "acme_disk" "data" {\n  name = "b"\n}\n',
};
const files = { ...code, 'infra/plan.json': JSON.stringify(plan, undefined, 2) };
const planned = (address: string) => elementIdFrom(`terraform:Plan.acme_disk/infra/plan/${address}`);

describe('a plan that was printed as JSON', () => {
  const engine = openExample(files);

  it('sums up what it would do, and has each resource with its planned action', () => {
    expect(engine.element(elementIdFrom('terraform:Plan/infra/plan'))?.element.facts).toEqual([
      '2 to add',
      '1 to destroy',
    ]);
    expect(engine.element(planned('acme_disk.data'))?.element.facts).toEqual(['create']);
    expect(engine.element(planned('module.disks.acme_disk.data'))?.element.facts).toEqual(['replace', 'module.disks']);
    expect(engine.element(planned('acme_disk.data[1]'))?.element.facts).toEqual(['no change']);
  });

  it('leads from each resource to where it is written, through module calls too', () => {
    const to = (address: string) =>
      engine
        .element(planned(address))
        ?.edges.filter(({ type }) => type === 'describes')
        .map((edge) => edge.to);
    expect(to('acme_disk.data')).toEqual(['terraform:acme_disk/infra/data']);
    expect(to('module.disks.acme_disk.data')).toEqual(['terraform:acme_disk/infra/modules/disk/data']);
  });

  it('keeps sensitive values to itself, wherever elements and findings are shown', async () => {
    const shown =
      JSON.stringify([...engine.elements()].map(({ element }) => element)) + JSON.stringify(engine.findings());
    expect(shown).not.toContain(secret);
    expect(shown).toContain('db.acme.io');
    const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
    await workspace.open({ name: 'x' }, builtInSchemas);
    const loaded = Object.entries(files).map(([path, text]) => ({ path: filePath(path), text, etag: '1' }));
    const delta = await workspace.load(loaded, []);
    const detail = await workspace.inspect(planned('acme_disk.data'));
    expect(detail).toBeDefined();
    expect(
      JSON.stringify([...Object.values(delta)]) + JSON.stringify(detail) + (await workspace.exportHtml()),
    ).not.toContain(secret);
  });

  it('tells of the secrets that the file holds', () => {
    expect(engine.findings().find(({ code: rule }) => rule === 'terraform/printed-secrets')?.message).toContain(
      '3 sensitive values',
    );
  });
});

describe('a state that was printed as JSON', () => {
  it('has the resources of all its modules', () => {
    const one = (address: string) => ({
      address,
      mode: 'managed',
      type: 'acme_disk',
      name: 'data',
      values: { name: 'a' },
    });
    const state = {
      format_version: '1.0',
      terraform_version: '1.9.0',
      values: {
        root_module: {
          resources: [one('acme_disk.data')],
          child_modules: [{ address: 'module.disks', resources: [one('module.disks.acme_disk.data')] }],
        },
      },
    };
    const engine = openExample({ ...code, 'infra/state.json': JSON.stringify(state) });
    expect(engine.element(elementIdFrom('terraform:State/infra/state'))?.element.facts).toEqual(['2 resources']);
    expect(
      engine.element(elementIdFrom('terraform:State.acme_disk/infra/state/module.disks.acme_disk.data')),
    ).toBeDefined();
  });
});

describe('provider schemas that were printed as JSON', () => {
  const at = (text: string) => openMarked({ 'schemas.json': exampleSchemas, 'main.tf': text });

  it('complete the arguments of a resource, its attributes and its type', () => {
    const labels = (text: string) => {
      const { engine, file, position } = at(text);
      return complete(engine, file, position).map(({ label }) => label);
    };
    expect(labels('resource "acme_disk" "a" {\n  ▮\n}\n').slice(0, 2)).toEqual(['name', 'size']);
    expect(labels('resource "acme_disk" "a" {\n}\noutput "x" {\n  value = acme_disk.a.▮\n}\n')).toEqual([
      'name',
      'size',
      'id',
    ]);
    expect(labels('resource "▮" {\n}\n')).toEqual(['acme_disk']);
  });

  it('say what an argument means', () => {
    const { engine, file, position } = at('resource "acme_disk" "a" {\n  na▮me = "x"\n}\n');
    expect(hover(engine, file, position)?.text).toBe('**name** string · required\n\nName of the disk.');
  });

  it('find what the provider sets itself', () => {
    const engine = openExample({
      'schemas.json': exampleSchemas,
      'main.tf': 'resource "acme_disk" "a" {\n  name = "x"\n  id = "1"\n}\n',
    });
    expect(engine.findings().map(({ code: rule }) => rule)).toContain('terraform/wrong-argument');
  });
});
