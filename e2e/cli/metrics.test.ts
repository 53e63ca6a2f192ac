import { afterAll, describe, expect, it } from 'vitest';
import { entresol, folderWith, removeFolders, sample } from './runCli.ts';

afterAll(removeFolders);

const blueprint = `apiVersion: entresol.dev/v1alpha2
kind: Blueprint
domains:
  - { name: Shop, owner: "=shop", files: [shop/**] }
  - { name: Data, files: [data/**], published: [] }
goals:
  - { id: adoption, title: Adoption, kind: leading, target: 50, computed: adoption }
  - { id: onboarding, title: Onboarding, kind: leading, unit: days, target: 5, direction: down, file: days.csv }
`;
const pod = (name: string, reads: string) => `apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: shop }
spec: { containers: [{ name: main, image: "main:1", envFrom: [{ configMapRef: { name: ${reads} } }] }] }
`;
const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: shop }\n`;
const folder = () =>
  folderWith({
    'blueprint.yaml': blueprint,
    'shop/cart.yaml': pod('cart', 'stock'),
    'data/stock.yaml': map('stock'),
    'data/import.yaml': pod('import', 'stock'),
    'days.csv': 'date,value\n2026-01-01,9\n2026-02-01,4\n',
  });

describe('entresol metrics', () => {
  it('counts domains and teams of the sample', async () => {
    const { code, stdout } = await entresol(['metrics', sample, '--format', 'json']);
    expect(code).toBe(0);
    const { schemaVersion, domains, teams } = JSON.parse(stdout);
    expect(schemaVersion).toBe(1);
    expect(domains).toEqual([
      expect.objectContaining({
        name: 'Storefront',
        owner: 'storefront-team',
        efferent: 2,
        afferent: 0,
        instability: 1,
      }),
      expect.objectContaining({ name: 'Data services', published: 3, afferent: 2, efferent: 0, instability: 0 }),
    ]);
    expect(teams.map((team: { readonly name: string }) => team.name)).toEqual(['storefront-team', 'data-platform']);
  });

  it('tells where the goals stand, by the graph and by a linked file', async () => {
    const { stdout } = await entresol(['metrics', folder(), '--format', 'json']);
    expect(JSON.parse(stdout).goals).toEqual([
      expect.objectContaining({ id: 'adoption', current: 0, unit: '%', met: false }),
      expect.objectContaining({ id: 'onboarding', current: 4, unit: 'days', met: true, problem: null }),
    ]);
  });

  it('prints tables for people, and CSV that no spreadsheet takes for a formula', async () => {
    const text = await entresol(['metrics', folder()]);
    expect(text.stdout).toMatch(/^Domain +elements +published +Ca +Ce +I/);
    const csv = await entresol(['metrics', folder(), '--format', 'csv']);
    expect(csv.stdout).toContain("domain,Shop,'=shop,1,");
  });
});

describe('entresol boundaries suggest', () => {
  it('says that well-drawn domains are well drawn', async () => {
    const { code, stdout } = await entresol(['boundaries', 'suggest', sample]);
    expect(code).toBe(0);
    expect(stdout).toContain('as well as it can be divided');
  });

  it('proposes domains where none are drawn', async () => {
    const unbounded = folderWith({
      'cart.yaml': pod('cart', 'prices'),
      'prices.yaml': map('prices'),
      'import.yaml': pod('import', 'stock'),
      'stock.yaml': map('stock'),
    });
    const { stdout } = await entresol(['boundaries', 'suggest', unbounded, '--format', 'json']);
    const { modularity, proposals } = JSON.parse(stdout);
    expect(proposals.map((one: { readonly elements: readonly string[] }) => one.elements)).toEqual([
      ['kubernetes:ConfigMap/shop/prices', 'kubernetes:Pod/shop/cart'],
      ['kubernetes:ConfigMap/shop/stock', 'kubernetes:Pod/shop/import'],
    ]);
    expect(modularity.after).toBeGreaterThan(modularity.before);
  });
});

describe('entresol whatif move', () => {
  it('tells the numbers that change and the findings that come and go', async () => {
    const { code, stdout } = await entresol(['whatif', 'move', 'cart', 'Data', folder(), '--format', 'json']);
    expect(code).toBe(0);
    const { domains, vanish, appear } = JSON.parse(stdout);
    expect(domains.map((one: { readonly before: object; readonly after: object }) => [one.before, one.after])).toEqual([
      [expect.objectContaining({ name: 'Shop', efferent: 1 }), expect.objectContaining({ efferent: 0, elements: 0 })],
      [expect.objectContaining({ name: 'Data', afferent: 1 }), expect.objectContaining({ afferent: 0, cohesion: 1 })],
    ]);
    expect(vanish).toContainEqual(expect.objectContaining({ code: 'boundary/breach', severity: 'error' }));
    expect(appear).toEqual([]);
  });

  it('ends with 1 where an error would appear', async () => {
    const { code, stdout } = await entresol(['whatif', 'move', 'import', 'Shop', folder()]);
    expect(code).toBe(1);
    expect(stdout).toContain('Findings that would appear:\n  error boundary/breach');
  });

  it.each([
    [['crt', 'Data'], 'did you mean'],
    [['cart', 'Dta'], 'did you mean'],
  ])('ends with 2 for %j', async (args, hint) => {
    const { code, stderr } = await entresol(['whatif', 'move', ...args, folder()]);
    expect(code).toBe(2);
    expect(stderr).toContain(hint);
  });
});
