import { beforeEach, describe, expect, it } from 'vitest';
import { blueprintFile } from '../blueprint/read.ts';
import { filePath } from '../document/document.ts';
import type { JsonObject } from '../json.ts';
import { exampleApi, exampleWorkload } from '../rules/contract/examples.ts';
import type { WorkspaceApi } from '../workspace/api.ts';
import { builtInSchemas } from '../workspace/testing/openExample.ts';
import { createWorkspace } from '../workspace/workspace.ts';

const blueprint = `apiVersion: entresol.dev/v1alpha1
kind: Blueprint
domains:
  # What customers use.
  - name: Shop
    owner: team-shop
    files: [shop/**]
  - name: Data
    files: [data/**]
    published: [postgres.db.acme.io, settings]
views:
  - id: all
    domains: [Shop, Data]
`;
const settings = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\n';
const api = 'crossplane:CompositeResourceDefinition/postgres.db.acme.io';

let workspace: WorkspaceApi;

beforeEach(async () => {
  workspace = await open({
    'blueprint.yaml': blueprint,
    'shop/score.yaml': exampleWorkload('type: postgres, params: { size: small }'),
    'data/api.yaml': exampleApi,
    'data/settings.yaml': settings,
  });
});

async function open(files: Readonly<Record<string, string>>): Promise<WorkspaceApi> {
  const opened = createWorkspace({ clock: () => 0, today: '2026-01-01' });
  await opened.open({ name: 'folder' }, builtInSchemas);
  await opened.load(
    Object.entries(files).map(([path, text]) => ({ path: filePath(path), text, etag: 'etag' })),
    [],
  );
  return opened;
}

/** The text of blueprint.yaml after a command, which has to work. */
async function done(id: string, args: JsonObject): Promise<string> {
  const outcome = await workspace.run({ id, args });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return (await workspace.source(filePath(blueprintFile))) ?? '';
}

async function domains() {
  const { domains: all } = await workspace.metrics();
  return Object.fromEntries(all.map((one) => [one.name, { elements: one.elements, published: one.published }]));
}

describe('domains', () => {
  it('are renamed in every place, and nothing else changes', async () => {
    const text = await done('domain.rename', { domain: 'Shop', name: 'Storefront' });
    expect(text).toBe(blueprint.replace('name: Shop', 'name: Storefront').replace('[Shop,', '[Storefront,'));
  });

  it('do not take a name twice', async () => {
    const outcome = await workspace.run({ id: 'domain.rename', args: { domain: 'Shop', name: 'Data' } });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'command/domain-exists' } });
  });

  it('are merged with what they hold and publish', async () => {
    const text = await done('domain.merge', { domain: 'Data', into: 'Shop' });
    expect(text).not.toContain('name: Data');
    expect(text).toContain('# What customers use.');
    const { Shop } = await domains();
    expect(Shop?.elements).toHaveLength(3);
    expect(Shop?.published).toEqual([api, 'kubernetes:ConfigMap/settings']);
  });

  it('merged from the other side keep hidden what was hidden', async () => {
    await done('domain.merge', { domain: 'Shop', into: 'Data' });
    expect((await domains()).Data?.published).toEqual([api, 'kubernetes:ConfigMap/settings']);
  });

  it('are split with what was published of the elements that leave', async () => {
    await done('domain.split', { name: 'Settings', elements: ['kubernetes:ConfigMap/settings'] });
    expect(await domains()).toMatchObject({
      Data: { elements: [api], published: [api] },
      Settings: { elements: ['kubernetes:ConfigMap/settings'], published: ['kubernetes:ConfigMap/settings'] },
    });
  });

  it('change their owner', async () => {
    expect(await done('domain.set-owner', { domain: 'Data', owner: 'team-data' })).toContain('owner: team-data');
    expect(await done('domain.set-owner', { domain: 'Data', owner: null })).toBe(blueprint);
  });

  it('publish nothing once the last element is unpublished', async () => {
    await done('domain.unpublish', { element: api });
    const text = await done('domain.unpublish', { element: 'kubernetes:ConfigMap/settings' });
    expect(text).toContain('published: []');
    expect((await domains()).Data?.published).toEqual([]);
  });

  it('show at once what is published', async () => {
    const shown = async (id: string) => {
      const outcome = await workspace.run({ id, args: { element: api } });
      return outcome.ok && outcome.value.delta.elements.find((view) => view.id === api)?.published;
    };
    expect(await shown('domain.unpublish')).toBe(false);
    expect(await shown('domain.publish')).toBe(true);
  });

  it('that list nothing hide one API by listing the others', async () => {
    workspace = await open({
      'blueprint.yaml': blueprint.replace(/ {4}published.*\n/, ''),
      'data/api.yaml': exampleApi,
    });
    expect((await domains()).Data?.published).toEqual([api]);
    await done('domain.unpublish', { element: api });
    expect((await domains()).Data?.published).toEqual([]);
  });
});

describe('teams', () => {
  it('are added, and say how they work together', async () => {
    await done('team.add', { name: 'team-shop', type: 'stream-aligned', members: 6 });
    const mode = { team: 'team-shop', with: 'team-data', mode: 'collaboration', until: '2026-03-01' };
    const text = await done('team.set-interaction', mode);
    expect(text).toContain('team: team-data');
    const changed = await done('team.set-interaction', { ...mode, mode: 'x-as-a-service' });
    expect(changed).toContain('mode: x-as-a-service');
    expect(changed).not.toContain('collaboration');
    expect(await done('team.set-interaction', { ...mode, mode: null })).not.toContain('interactions');
  });

  it('come from groups of the catalogue and from CODEOWNERS, with owners for domains that have none', async () => {
    const group = `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: data, description: Keeps data safe }
spec: { type: team, children: [], members: [ana, bo] }
`;
    workspace = await open({
      'blueprint.yaml': blueprint,
      'data/api.yaml': exampleApi,
      'catalog/teams.yaml': group,
    });
    const text = await done('team.import', { codeowners: '* @somebody\n/data/ @acme/data # all of it\n' });
    expect(text).toContain('owner: data');
    expect(text).toContain('members: 2');
    expect(text).toContain('description: Keeps data safe');
    expect(text).toMatch(/group:default\/data[\s\S]*@acme\/data/);
    const again = await workspace.run({ id: 'team.import', args: { codeowners: '/data/ @acme/data' } });
    expect(again.ok).toBe(true);
    expect(await workspace.source(filePath(blueprintFile))).toBe(text);
  });
});

describe('what people decide', () => {
  it('accepts a finding with a reason', async () => {
    const text = await done('exception.add', {
      rule: 'api/unused',
      reason: 'Its first user comes in spring',
      until: '2026-06-30',
    });
    expect(text).toContain('reason: Its first user comes in spring');
  });

  it('turns a rule down and up again', async () => {
    expect(await done('rule.set-severity', { rule: 'api/unused', severity: 'off' })).toContain('api/unused: "off"');
    expect(await done('rule.set-severity', { rule: 'api/unused', severity: null })).toBe(blueprint);
  });

  it('sets goals and records their values', async () => {
    await done('goal.set', { id: 'onboarding', title: 'Days to first request', kind: 'leading', target: 5 });
    await done('goal.set', { id: 'onboarding', title: 'Days to first request', kind: 'leading', direction: 'down' });
    await done('goal.record', { id: 'onboarding', date: '2026-01-01', value: 9 });
    await done('goal.record', { id: 'onboarding', date: '2026-02-01', value: 4 });
    await done('goal.record', { id: 'onboarding', date: '2026-01-01', value: 8 });
    expect(await workspace.goals()).toMatchObject([
      { id: 'onboarding', target: 5, direction: 'down', current: 4, met: true, trend: -4 },
    ]);
    expect(await done('goal.remove', { id: 'onboarding' })).toBe(blueprint);
  });

  it('lets another source of a goal take the place of the earlier one', async () => {
    const lead = { id: 'lead', title: 'Lead time', kind: 'lagging' };
    await done('goal.set', { ...lead, source: 'csv', file: 'lead.csv', valueColumn: 'hours', owner: 'shop' });
    const text = await done('goal.set', { ...lead, source: 'git', computed: 'lead-time' });
    expect(text).toMatch(/owner: shop/);
    expect(text).not.toMatch(/lead\.csv|valueColumn/);
    expect(await workspace.goals()).toMatchObject([{ id: 'lead', source: 'git', computed: 'lead-time' }]);
    await done('goal.remove', { id: 'lead' });
  });

  it('brings the file to the current version by one line', async () => {
    expect(await done('blueprint.migrate', {})).toBe(blueprint.replace('v1alpha1', 'v1alpha2'));
  });
});
