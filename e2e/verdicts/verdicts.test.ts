import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  formatPath,
  isObject,
  type JsonObject,
  type JsonValue,
  listAt,
  objectAt,
  textAt,
  valueAt,
} from '../../shared/json.ts';
import { createRuleEvaluator } from '../../shared/schema/cel.ts';
import { readSchema, readSchemaSet, type Schema, type SchemaSet } from '../../shared/schema/schema.ts';
import { type ValidateOptions, validate } from '../../shared/schema/validate.ts';
import { type ControlPlane, controlPlaneBinaries, startControlPlane } from '../controlplane/controlPlane.ts';
import { mutationsOf, sample, seeded } from './mutations.ts';
import { creatable, objectsBelow } from './objects.ts';
import { DryRunServer, type Endpoint, type ServerVerdict } from './server.ts';

const CORPUS = '../shared/corpus';
const CRDS = ['kratix/crds', 'crossplane/crds', 'crossplane/provider-crds'].map((folder) => `${CORPUS}/${folder}`);
const EXAMPLES = ['kratix', 'crossplane', 'kubernetes', 'argocd', 'kubebuilder'].map((folder) => `${CORPUS}/${folder}`);
const CATALOGUE = 'resources/schemas/kubernetes-1.36.json';
const MUTATIONS_EACH = 12;

const binaries = controlPlaneBinaries();
const missing = [...CRDS, CATALOGUE].filter((path) => !existsSync(path));
if (!binaries.found) console.warn(`skipped: verdicts: ${binaries.reason}`);
else if (missing.length > 0) console.warn(`skipped: verdicts: ${missing.join(', ')} missing`);

interface Kind extends Endpoint {
  readonly schema: Schema;
  readonly options: ValidateOptions;
}

interface Disagreement {
  readonly what: string;
  readonly ours: string;
  readonly server: string;
}

describe.skipIf(!binaries.found || missing.length > 0)('our verdicts and the API server’s', () => {
  const rules = createRuleEvaluator();
  const kinds = new Map<string, Kind>();
  let plane: ControlPlane;
  let server: DryRunServer;

  beforeAll(async () => {
    plane = await startControlPlane();
    server = new DryRunServer(plane);
    for (const kind of builtInKinds()) kinds.set(kind.name, kind);
    const crds = new Map(
      CRDS.flatMap(objectsBelow).flatMap((crd) =>
        isCrd(crd) ? [[textAt(crd, 'metadata', 'name'), crd] as const] : [],
      ),
    );
    for (const crd of crds.values()) {
      await server.define(crd);
      for (const kind of kindsOf(crd)) kinds.set(kind.name, { ...kind, options: { ...kind.options, rules } });
    }
  });

  afterAll(async () => {
    server?.close();
    await plane?.stop();
  });

  /** Compares both verdicts on an object; undefined when they agree or when one of them can not tell. */
  async function compare(
    what: string,
    kind: Kind,
    object: JsonValue,
    request: 'create' | 'apply',
  ): Promise<Disagreement | undefined> {
    const theirs = await server[request](kind, object);
    const ours = validate(kind.schema, object, { ...kind.options, request });
    if (theirs.answer === 'other') return undefined;
    const [first] = ours.problems;
    if (first !== undefined && theirs.answer === 'accepted') {
      return {
        what: `${request} ${what}`,
        ours: `${first.code} ${formatPath(first.path)}: ${first.message}`,
        server: 'accepted',
      };
    }
    if (
      first !== undefined ||
      theirs.answer === 'accepted' ||
      ours.undecided.length > 0 ||
      isBeyondSchema(kind, theirs)
    )
      return undefined;
    return { what: `${request} ${what}`, ours: 'accepted', server: theirs.message };
  }

  async function compareAll(objects: readonly JsonObject[], seed: number): Promise<readonly Disagreement[]> {
    const random = seeded(seed);
    const found: Disagreement[] = [];
    let compared = 0;
    for (const object of objects) {
      const name = `${textAt(object, 'apiVersion')}/${textAt(object, 'kind')}`;
      const kind = kinds.get(name);
      if (kind === undefined) continue;
      const good = creatable(object);
      const cases = [{ name: 'as it is', path: [], value: good }, ...sample(mutationsOf(good), MUTATIONS_EACH, random)];
      for (const one of cases) {
        const what = `${name} ${textAt(good, 'metadata', 'name')}: ${formatPath(one.path)} ${one.name}`;
        const answers = [await compare(what, kind, one.value, 'create'), await compare(what, kind, one.value, 'apply')];
        found.push(...answers.filter((answer) => answer !== undefined));
        compared++;
      }
    }
    console.info(`${compared} objects compared, ${found.length} disagreements`);
    return found;
  }

  it('agree on the examples of the corpus and on what spoils them', async () => {
    const objects = EXAMPLES.filter((folder) => existsSync(folder))
      .flatMap(objectsBelow)
      .filter((object) => !isCrd(object));
    expect(await compareAll(objects, 1)).toEqual([]);
  });
});

function isCrd(object: JsonObject): boolean {
  return textAt(object, 'kind') === 'CustomResourceDefinition';
}

/** Names, selectors and the like are checked of built-in kinds by code, not by a schema. */
function isBeyondSchema(kind: Kind, verdict: ServerVerdict): boolean {
  if (kind.options.dialect === 'built-in')
    return verdict.stage === 'validate' || !/strict decoding|cannot unmarshal/.test(verdict.message);
  return /metadata\.(name|labels|annotations|generateName|finalizers|ownerReferences)/.test(verdict.message);
}

type NamedKind = Kind & { readonly name: string };

function kindsOf(crd: JsonObject): readonly NamedKind[] {
  return listAt(crd, 'spec', 'versions').flatMap((version): readonly NamedKind[] => {
    if (!isObject(version) || version.served !== true) return [];
    const group = textAt(crd, 'spec', 'group') ?? '';
    const name = textAt(version, 'name') ?? '';
    return [
      {
        name: `${group}/${name}/${textAt(crd, 'spec', 'names', 'kind')}`,
        group,
        version: name,
        plural: textAt(crd, 'spec', 'names', 'plural') ?? '',
        namespaced: textAt(crd, 'spec', 'scope') === 'Namespaced',
        schema: readSchema(valueAt(version, ['schema', 'openAPIV3Schema'])),
        options: {
          dialect: 'custom-resource',
          resource: true,
          ignoreStatus: valueAt(version, ['subresources', 'status']) !== undefined,
        },
      },
    ];
  });
}

function builtInKinds(): readonly NamedKind[] {
  const file: JsonValue = JSON.parse(readFileSync(CATALOGUE, 'utf8'));
  const definitions: SchemaSet = readSchemaSet(objectAt(file, 'definitions'));
  return listAt(file, 'kinds').flatMap((entry): readonly NamedKind[] => {
    const schema = definitions[textAt(entry, 'schema') ?? ''];
    if (!isObject(entry) || schema === undefined) return [];
    const [group, version] = [textAt(entry, 'group') ?? '', textAt(entry, 'version') ?? ''];
    return [
      {
        name: `${group === '' ? '' : `${group}/`}${version}/${textAt(entry, 'kind')}`,
        group,
        version,
        plural: textAt(entry, 'plural') ?? '',
        namespaced: entry.namespaced === true,
        schema,
        options: { dialect: 'built-in', resource: true, definitions },
      },
    ];
  });
}
