import { describe, expect, it } from 'vitest';
import { filePath } from '../document/document.ts';
import { parseFile } from '../document/parse.ts';
import { openExample } from '../workspace/testing/openExample.ts';
import { ownersOf, readCodeowners, teamHandles } from './codeowners.ts';
import { migrated, migrations, readableVersions } from './migrate.ts';
import { readBlueprint } from './read.ts';
import { blueprintApiVersion } from './schema.ts';

const read = (text: string) =>
  readBlueprint(parseFile({ path: filePath('blueprint.yaml'), text }).documents[0], 'folder');
const body = `kind: Blueprint
name: Shop
domains: [{ name: Shop, owner: shop, files: [shop/**] }]
teams: [{ name: shop, type: stream-aligned }]
rules: { api/unused: off }
exceptions: [{ rule: api/unused, reason: soon }]
`;

describe('versions of blueprint.yaml', () => {
  it('lead from each that can be read to the current one, step by step', () => {
    expect(migrations.map(({ to }) => to)).toEqual([
      ...migrations.slice(1).map(({ from }) => from),
      blueprintApiVersion,
    ]);
    for (const apiVersion of readableVersions)
      expect(migrated({ apiVersion })).toEqual({ apiVersion: blueprintApiVersion });
  });

  it('say the same in every version that can be read', () => {
    const all = readableVersions.map((version) => read(`apiVersion: ${version}\n${body}`));
    for (const { blueprint, findings } of all) {
      expect(findings).toEqual([]);
      expect(blueprint).toEqual(all[0]?.blueprint);
    }
    expect(all[0]?.blueprint).toMatchObject({ name: 'Shop', domains: [{ owner: 'shop' }] });
  });

  it('that come from the future are told as such, and nothing of them is used', () => {
    const { blueprint, findings } = read(`apiVersion: entresol.dev/v9\n${body}`);
    expect(findings).toMatchObject([{ code: 'blueprint/version', severity: 'error', place: { path: ['apiVersion'] } }]);
    expect(blueprint.domains).toEqual([]);
  });
});

describe('what blueprint.yaml says', () => {
  it('of teams, goals, leaks, limits, views and tours', () => {
    const { blueprint, findings } = read(`apiVersion: ${blueprintApiVersion}
kind: Blueprint
teams:
  - name: data
    members: [ana, bo]
    handles: ["@acme/data"]
    offers: [{ service: Databases, support: 9 to 5 }]
    interactions: [{ team: shop, mode: facilitating, until: "2026-03-01" }]
  - name: shop
goals:
  - { id: g, title: G, kind: lagging, values: [{ date: "2026-02-01", value: 2 }, { date: "2026-01-01", value: 1 }] }
leaks: { words: { ours: [tenant] }, allow: [region] }
limits: { load: 5 }
views: [{ id: all, domains: [Shop] }]
tours: [{ id: talk, steps: [{ view: all, note: Hello }] }]
`);
    expect(findings).toEqual([]);
    expect(blueprint.teams[0]).toMatchObject({
      members: 2,
      offers: [{ service: 'Databases', support: '9 to 5' }],
      interactions: [{ team: 'shop', mode: 'facilitating', path: ['teams', 0, 'interactions', 0] }],
    });
    expect(blueprint.goals[0]).toMatchObject({
      source: 'manual',
      direction: 'up',
      values: [{ value: 1 }, { value: 2 }],
    });
    expect(blueprint).toMatchObject({
      limits: { load: 5, members: 7 },
      leaks: { allow: ['region'] },
      views: [{ id: 'all', title: 'all', domains: ['Shop'] }],
      tours: [{ id: 'talk', steps: [{ view: 'all', note: 'Hello' }] }],
    });
  });

  it('wrongly is told where it stands', () => {
    const { findings } = read(`apiVersion: ${blueprintApiVersion}
kind: Blueprint
teams: [{ name: shop, interactions: [{ team: dta, mode: collaboration }] }]
`);
    expect(findings).toMatchObject([
      { code: 'blueprint/unknown-team', place: { path: ['teams', 0, 'interactions', 0, 'team'] } },
    ]);
  });

  it('of a team under another name holds for it too', () => {
    const engine = openExample({
      'blueprint.yaml': `apiVersion: ${blueprintApiVersion}
kind: Blueprint
teams: [{ name: data, handles: ["@acme/data"] }]
domains: [{ name: Data, owner: "@acme/data", files: ["*.yaml"] }]
`,
      'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n',
    });
    expect([...engine.elements()].map(({ owner }) => owner)).toEqual(['data']);
  });
});

describe('CODEOWNERS', () => {
  const lines = readCodeowners(`# Everything
*        @acme/platform lead@acme.io
/data/   @acme/data   # databases
docs/    @writer
/data/open/
[Section] @acme/none
with\\ space.md @acme/odd
`);

  it('gives a file to the last line that matches it', () => {
    const owners = ownersOf(lines);
    expect(owners('shop/a.yaml')).toEqual(['@acme/platform', 'lead@acme.io']);
    expect(owners('data/a/b.yaml')).toEqual(['@acme/data']);
    expect(owners('data/open/b.yaml')).toEqual([]);
    expect(owners('shop/docs/c.md')).toEqual(['@writer']);
    expect(owners('with space.md')).toEqual(['@acme/odd']);
  });

  it('names teams, and leaves people out', () => {
    expect(teamHandles(lines)).toEqual(['@acme/platform', '@acme/data', '@acme/odd']);
  });
});
