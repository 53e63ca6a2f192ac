import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementIdFrom } from '../graph/element.ts';
import { openExample } from '../workspace/testing/openExample.ts';
import { communitiesOf } from './communities.ts';
import { stronglyConnected } from './connected.ts';
import { matrixOf } from './matrix.ts';
import { metricsOf } from './metrics.ts';
import { modularity } from './modularity.ts';
import { suggestBoundaries } from './suggest.ts';
import { whatIf } from './whatIf.ts';

const pod = (name: string, ...reads: readonly string[]) => `apiVersion: v1
kind: Pod
metadata: { name: ${name}, namespace: shop }
spec:
  containers: [{ name: main, image: "main:1", envFrom: [${reads.map((one) => `{ configMapRef: { name: ${one} } }`).join(', ')}] }]
`;
const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: shop }\n`;
const blueprint = `apiVersion: entresol.dev/v1alpha2
kind: Blueprint
teams: [{ name: shop, type: stream-aligned }, { name: idle }]
domains:
  - { name: Shop, owner: shop, files: [shop/**] }
  - { name: Data, owner: data, files: [data/**], published: [stock] }
`;
/** Shop: cart reads prices of its own and stock of Data; list reads stock too. Data: import reads stock. Nobody: stray. */
const files = {
  'blueprint.yaml': blueprint,
  'shop/cart.yaml': pod('cart', 'prices', 'stock'),
  'shop/list.yaml': pod('list', 'stock'),
  'shop/prices.yaml': map('prices'),
  'data/import.yaml': pod('import', 'stock'),
  'data/stock.yaml': map('stock'),
  'stray.yaml': map('stray'),
};

describe('metrics of domains and teams', () => {
  const { domains, teams, unassigned } = metricsOf(openExample(files));
  const [shop, data] = domains;

  it('count elements for coupling, and name the edges counted', () => {
    expect(shop).toMatchObject({ name: 'Shop', owner: 'shop', teamType: 'stream-aligned' });
    expect(shop?.efferent).toEqual({
      value: 2,
      edges: [
        'kubernetes:Pod/shop/cart uses kubernetes:ConfigMap/shop/stock',
        'kubernetes:Pod/shop/list uses kubernetes:ConfigMap/shop/stock',
      ],
    });
    expect(shop?.afferent.value).toBe(0);
    expect(shop?.fanOut.value).toBe(1);
    expect(data?.afferent.value).toBe(2);
    expect([shop?.instability, data?.instability]).toEqual([1, 0]);
  });

  it('give cohesion as the share of edges that stay inside', () => {
    expect(shop?.cohesion).toBeCloseTo(1 / 3);
    expect(data?.cohesion).toBeCloseTo(1 / 3);
    expect(shop?.inside).toEqual(['kubernetes:Pod/shop/cart uses kubernetes:ConfigMap/shop/prices']);
  });

  it('list teams that own something or are named, and elements of no domain', () => {
    expect(teams.map((team) => [team.name, team.elements.length])).toEqual([
      ['shop', 3],
      ['idle', 0],
      ['data', 2],
    ]);
    expect(teams[1]).toMatchObject({ instability: null, cohesion: null });
    expect(unassigned).toEqual(['kubernetes:ConfigMap/shop/stray']);
    expect(data?.published).toEqual(['kubernetes:ConfigMap/shop/stock']);
  });

  it('follow a request down through its implementation, and size the API it asks', () => {
    const engine = openExample({
      'blueprint.yaml': blueprint.replace('shop/**', '"**"'),
      'xrd.yaml': `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: { name: stores.db.acme.io }
spec: { group: db.acme.io, names: { kind: Store, plural: stores }, versions: [{ name: v1, served: true, referenceable: true, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { size: { type: string }, net: { type: object, properties: { port: { type: integer } } } } } } } } }] }
`,
      'made.yaml': `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: stores }
spec: { compositeTypeRef: { apiVersion: db.acme.io/v1, kind: Store }, mode: Pipeline, pipeline: [{ step: one, functionRef: { name: maker } }] }
`,
      'maker.yaml':
        'apiVersion: pkg.crossplane.io/v1\nkind: Function\nmetadata: { name: maker }\nspec: { package: "x/maker:v1" }\n',
      'mine.yaml':
        'apiVersion: db.acme.io/v1\nkind: Store\nmetadata: { name: mine, namespace: shop }\nspec: { size: small }\n',
    });
    const [all] = metricsOf(engine).domains;
    expect(all?.longestPath.elements.map((id) => id.slice(id.lastIndexOf('/') + 1))).toEqual([
      'mine',
      'stores.db.acme.io',
      'stores',
      'maker',
    ]);
    expect(all?.surface).toEqual({
      value: 6,
      apis: [expect.objectContaining({ inputs: 3, depth: 2 })],
    });
  });
});

describe('the dependency-structure matrix', () => {
  it('holds the edges of each pair, puts users before what they use, and finds knots', () => {
    const straight = matrixOf(openExample(files));
    expect(straight.cells.map(({ from, to, edges }) => [from, to, edges.length])).toEqual([
      ['Shop', 'Shop', 1],
      ['Shop', 'Data', 2],
      ['Data', 'Data', 1],
    ]);
    expect(straight).toMatchObject({ layered: ['Shop', 'Data'], knots: [] });
    const knotted = matrixOf(openExample({ ...files, 'data/import.yaml': pod('import', 'prices') }));
    expect(knotted.knots).toEqual([['Shop', 'Data']]);
  });
});

describe('modularity', () => {
  const bonds = [
    ...['a-b', 'b-c', 'c-a', 'd-e', 'e-f', 'f-d', 'c-d'].map((pair) => {
      const [from = '', to = ''] = pair.split('-');
      return { from, to, weight: 1 };
    }),
  ];

  it('is that of the two triangles of the literature', () => {
    // Two triangles joined by one edge: Q = 2 × (3/7 − (7/14)²) = 5/14.
    expect(modularity(bonds, (node) => ('abc'.includes(node) ? 'one' : 'two'))).toBeCloseTo(5 / 14);
    expect(modularity(bonds, () => 'all')).toBe(0);
    expect(modularity([], () => 'all')).toBe(0);
  });

  it('finds the two triangles, whatever the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(bonds, { minLength: bonds.length }), (shuffled) => {
        expect(communitiesOf(shuffled)).toEqual([
          ['a', 'b', 'c'],
          ['d', 'e', 'f'],
        ]);
      }),
    );
  });
});

describe('strongly connected parts', () => {
  it('agree with reaching each other', () => {
    const node = fc.integer({ min: 0, max: 7 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node)), (edges) => {
        const nodes = Array.from({ length: 8 }, (_, index) => String(index));
        const next = (from: string) => edges.filter(([one]) => one === from).map(([, to]) => to);
        const reach = (from: string) => {
          const found = new Set([from]);
          for (const one of found) for (const to of next(one)) found.add(to);
          return found;
        };
        const parts = stronglyConnected(nodes, next);
        expect(parts.flat().sort()).toEqual(nodes);
        for (const [index, part] of parts.entries())
          for (const one of part) {
            expect(nodes.filter((other) => reach(one).has(other) && reach(other).has(one))).toEqual(part);
            // Nothing leads on to a part that comes later.
            for (const later of parts.slice(index + 1).flat()) expect(reach(one).has(later)).toBe(false);
          }
      }),
    );
  });
});

describe('suggested boundaries', () => {
  it('move only what raises modularity, and go on with domains that are there', () => {
    const moved = { ...files, 'data/prices.yaml': map('prices'), 'shop/prices.yaml': map('other') };
    const { proposals, modularity: worth } = suggestBoundaries(openExample(moved));
    expect(worth.after).toBeGreaterThan(worth.before);
    for (const { gain, moves } of proposals) {
      expect(gain).toBeGreaterThan(0);
      expect(moves.length).toBeGreaterThan(0);
    }
    expect(suggestBoundaries(openExample(moved))).toEqual(suggestBoundaries(openExample(moved)));
  });

  it('offer commands that can be run', () => {
    const { 'blueprint.yaml': _none, ...unbounded } = files;
    const engine = openExample(unbounded);
    const { proposals } = suggestBoundaries(engine);
    expect(proposals).not.toEqual([]);
    for (const { call, isNew } of proposals) expect(call.id).toBe(isNew ? 'domain.split' : 'element.move-to-domain');
  });
});

describe('what if', () => {
  it('tells numbers and findings before and after, and leaves everything as it was', () => {
    const engine = openExample({ ...files, 'blueprint.yaml': blueprint.replace('[stock]', '[]') });
    const before = { metrics: metricsOf(engine), findings: engine.findings() };
    const stock = elementIdFrom('kubernetes:ConfigMap/shop/stock');
    const outcome = whatIf(engine, [stock], 'Shop');
    if (!outcome.ok) throw new Error(outcome.problem.message);
    const { domains, vanish, appear } = outcome.value;
    expect(domains.map(({ before: then, after }) => [then.name, then.cohesion, after.cohesion])).toEqual([
      ['Shop', 1 / 3, 3 / 4],
      ['Data', 1 / 3, 0],
    ]);
    expect(vanish.map(({ code }) => code)).toContain('boundary/breach');
    expect(appear.map(({ code }) => code)).toContain('boundary/breach');
    expect({ metrics: metricsOf(engine), findings: engine.findings() }).toEqual(before);
  });

  it('says why something can not be moved', () => {
    const engine = openExample(files);
    expect(whatIf(engine, [elementIdFrom('kubernetes:Pod/none')], 'Shop')).toMatchObject({ ok: false });
    expect(whatIf(engine, [], 'Shop').ok).toBe(false);
  });
});
