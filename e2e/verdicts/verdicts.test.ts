import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatPath, type JsonObject, type JsonValue, listAt, textAt, valueAt } from '../../shared/json.ts';
import { RULE_SCHEMA, RULE_VALUE, RULES } from '../../shared/schema/cel/rules.fixture.ts';
import { createRuleEvaluator } from '../../shared/schema/cel.ts';
import { structuralProblems } from '../../shared/schema/structural.ts';
import { validate } from '../../shared/schema/validate.ts';
import { type ControlPlane, controlPlaneBinaries, startControlPlane } from '../controlplane/controlPlane.ts';
import { specSchema, valueFor } from './arbitrary.ts';
import { compare, type Disagreement, inShort } from './compare.ts';
import { faultKinds, faultsFor } from './faults.ts';
import { catalogueKinds, crdFor, isCrd, type Kind, kindsOf } from './kinds.ts';
import { mutationsOf, sample, seeded } from './mutations.ts';
import { creatable, objectsBelow } from './objects.ts';
import { DryRunServer } from './server.ts';

const CORPUS = '../shared/corpus';
const CRDS = [
  'kratix/crds',
  'crossplane/crds',
  'crossplane/provider-crds',
  'argocd/crds',
  'flux/crds',
  'kyverno/crds',
  'kubevela/crds',
  'terraform/provider-terraform/package/crds',
  'terraform/tofu-controller/config/crd/bases',
].map((folder) => `${CORPUS}/${folder}`);
const EXAMPLES = ['kratix', 'crossplane', 'kubernetes', 'argocd', 'flux', 'kyverno', 'kubevela', 'terraform'].map(
  (folder) => `${CORPUS}/${folder}`,
);
const CATALOGUE = 'resources/schemas/kubernetes-1.36.json';
const MUTATIONS_EACH = 12;

const binaries = controlPlaneBinaries();
const missing = [...CRDS, ...EXAMPLES].filter((path) => !existsSync(path));
if (!binaries.found) console.warn(`skipped: verdicts: ${binaries.reason}`);
else if (missing.length > 0) console.warn(`skipped: verdicts on the corpus: ${missing.join(', ')} missing`);

describe.skipIf(!binaries.found)('our verdicts and the API server’s', () => {
  const rules = createRuleEvaluator();
  const builtIn: JsonValue = JSON.parse(readFileSync(CATALOGUE, 'utf8'));
  const kinds = new Map(catalogueKinds(builtIn).map((kind) => [kind.name, kind]));
  let plane: ControlPlane;
  let server: DryRunServer;

  beforeAll(async () => {
    plane = await startControlPlane();
    server = new DryRunServer(plane);
  });

  afterAll(async () => {
    server?.close();
    await plane?.stop();
  });

  describe.skipIf(missing.length > 0)('on the corpus', () => {
    const corpusCrds = (): readonly JsonObject[] => {
      const crds = new Map(
        CRDS.flatMap(objectsBelow)
          .filter(isCrd)
          .map((crd) => [textAt(crd, 'metadata', 'name'), crd]),
      );
      return [...crds.values()];
    };
    let defined: readonly Kind[];

    beforeAll(async () => {
      const crds = corpusCrds();
      await inParallel(crds, (crd) => server.define(crd));
      defined = crds.flatMap(kindsOf).map((kind) => ({ ...kind, options: { ...kind.options, rules } }));
      for (const kind of defined) kinds.set(kind.name, kind);
    });

    it('agree on the examples and on what spoils them', async () => {
      const random = seeded(1);
      const cases: { readonly what: string; readonly kind: Kind; readonly value: JsonValue }[] = [];
      for (const object of EXAMPLES.flatMap(objectsBelow).filter((one) => !isCrd(one))) {
        const name = `${textAt(object, 'apiVersion')}/${textAt(object, 'kind')}`;
        const kind = kinds.get(name);
        if (kind === undefined) continue;
        const good = creatable(object);
        for (const { what, value } of spoilt(good, random))
          cases.push({ what: `${name} ${textAt(good, 'metadata', 'name')}: ${what}`, kind, value });
      }
      const found = await inParallel(cases, ({ what, kind, value }) => compare(server, what, kind, value));
      expect(found.flat()).toEqual([]);
      expect(cases.length).toBeGreaterThan(3_000);
    }, 170_000);

    it('agree on one fault of each kind in each kind of object', async () => {
      const cases = defined.flatMap((kind) => faultsFor(kind).map((fault) => ({ kind, fault })));
      const found = await inParallel(cases, async ({ kind, fault: { kind: fault, path, good, bad } }) => {
        const what = `${kind.name} ${formatPath(path)}: ${fault}`;
        return [...(await compare(server, `${what}, before`, kind, good)), ...(await compare(server, what, kind, bad))];
      });
      expect(found.flat()).toEqual([]);
      expect(faultKinds.filter((kind) => cases.filter(({ fault }) => fault.kind === kind).length < 15)).toEqual([]);
    }, 170_000);

    it('agree on CRDs whose schema was spoilt', async () => {
      const random = seeded(2);
      const crdKind = kinds.get('apiextensions.k8s.io/v1/CustomResourceDefinition');
      const found: Disagreement[] = [];
      for (const crd of sample(corpusCrds(), 12, random)) {
        // A name of its own, so that it is judged as a new CRD.
        const renamed = renameGroup(crd);
        const schema = valueAt(renamed, ['spec', 'versions', 0, 'schema', 'openAPIV3Schema']) ?? null;
        // Go reads null in a list of texts as the empty text, and so does nobody else.
        for (const { what, value } of spoilt(schema, random).filter((one) => !/required.*null/.test(one.what))) {
          const changed = withSchema(renamed, value);
          const found1 = await compareCrd(crdKind, changed, `${textAt(crd, 'metadata', 'name')}: ${what}`);
          if (found1 !== undefined) found.push(found1);
        }
      }
      expect(found).toEqual([]);
    });
  });

  async function compareCrd(kind: Kind | undefined, crd: JsonObject, what: string): Promise<Disagreement | undefined> {
    const theirs = await server.judgeCrd(crd);
    const asObject =
      kind === undefined
        ? []
        : validate(kind.schema, crd, { ...kind.options, request: 'create' }).problems.map(inShort);
    const asSchema = listAt(crd, 'spec', 'versions').flatMap((version) =>
      structuralProblems(valueAt(version, ['schema', 'openAPIV3Schema']) ?? {}).map(
        ({ path, message }) => `${path.join('.')}: ${message}`,
      ),
    );
    const [ours] = [...asObject, ...asSchema];
    if (ours !== undefined && theirs.answer === 'accepted') return { what, ours, server: 'accepted' };
    // CEL is compiled by the server only, and what lies beside the schema is no matter of it.
    const isElsewhere = /x-kubernetes-validations|rule compile error|estimated rule cost|selectableFields/.test(
      theirs.message,
    );
    if (ours === undefined && theirs.answer === 'refused' && !isElsewhere)
      return { what, ours: 'accepted', server: theirs.message };
    return undefined;
  }

  it('agree on random schemas and values', async () => {
    const found: Disagreement[] = [];
    const accepted: JsonObject[] = [];
    for (const spec of fc.sample(specSchema, { seed: 7, numRuns: 150 })) {
      const crd = crdFor('Random', spec);
      const judged = await compareCrd(undefined, crd, JSON.stringify(spec));
      if (judged !== undefined) found.push(judged);
      if ((await server.judgeCrd(crd)).answer === 'accepted') accepted.push(spec);
    }
    expect(accepted.length).toBeGreaterThan(50);
    // One CRD for all of them: each object fills one field.
    const crd = crdFor('Random', {
      type: 'object',
      properties: Object.fromEntries(accepted.map((spec, i) => [`s${i}`, spec])),
    });
    await server.define(crd);
    const [kind] = kindsOf(crd);
    if (kind === undefined) throw new Error('the CRD defines no kind');
    for (const [i, spec] of accepted.entries()) {
      for (const value of fc.sample(valueFor(spec), { seed: 11 + i, numRuns: 30 })) {
        const object = {
          apiVersion: 'verdicts.test/v1',
          kind: 'Random',
          metadata: { name: 'a' },
          spec: { [`s${i}`]: value },
        };
        found.push(...(await compare(server, `${JSON.stringify(spec)} with ${JSON.stringify(value)}`, kind, object)));
      }
    }
    expect(found).toEqual([]);
  }, 180_000);

  it('agree on rules and on their opposites', async () => {
    const both = RULES.flatMap((rule) => [rule, `!(${rule})`]);
    const spec = { ...RULE_SCHEMA, 'x-kubernetes-validations': both.map((rule) => ({ rule, message: rule })) };
    const crd = crdFor('Rules', spec);
    await server.define(crd);
    const [kind] = kindsOf(crd);
    if (kind === undefined) throw new Error('the CRD defines no kind');
    const object = { apiVersion: 'verdicts.test/v1', kind: 'Rules', metadata: { name: 'a' }, spec: RULE_VALUE };
    const theirs = await server.create(kind, object);
    const ours = validate(kind.schema, object, { ...kind.options, rules });
    expect(ours.undecided).toEqual([]);
    const broken = ours.problems.map(({ rule }) => rule);
    expect(broken.filter((rule) => !theirs.message.includes(rule ?? ''))).toEqual([]);
    expect(theirs.message.split('Invalid value').length - 1).toBe(broken.length);
  });
});

function spoilt(
  good: JsonValue,
  random: (below: number) => number,
): readonly { readonly what: string; readonly value: JsonValue }[] {
  const mutations = sample(mutationsOf(good), MUTATIONS_EACH, random);
  return [
    { what: 'as it is', value: good },
    ...mutations.map(({ path, name, value }) => ({ what: `${path.join('.')} ${name}`, value })),
  ];
}

/** What `ask` gives for each item, in their order, with as many at a time as the server is asked over. */
async function inParallel<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<readonly R[]> {
  const answers: R[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [i, item] of queue) answers[i] = await ask(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return answers;
}

function renameGroup(crd: JsonObject): JsonObject {
  const text = JSON.stringify(crd).replaceAll(textAt(crd, 'spec', 'group') ?? '', 'spoilt.test');
  const renamed: JsonObject = JSON.parse(text);
  const { status: _, ...rest } = renamed;
  return rest;
}

function withSchema(crd: JsonObject, schema: JsonValue): JsonObject {
  const copy: { spec: { versions: { schema: JsonValue }[] } } & JsonObject = JSON.parse(JSON.stringify(crd));
  for (const version of copy.spec.versions.slice(0, 1)) version.schema = { openAPIV3Schema: schema };
  return copy;
}
