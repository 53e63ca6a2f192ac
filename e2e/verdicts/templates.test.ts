import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filePath } from '../../shared/document/document.ts';
import { parseFile } from '../../shared/document/parse.ts';
import type { Element } from '../../shared/graph/element.ts';
import { isObject, type JsonObject, type JsonValue, listAt, objectAt, textAt, valueAt } from '../../shared/json.ts';
import { fittingChoice, stackOptions } from '../../shared/stack/choices.ts';
import { composeStack } from '../../shared/stack/compose.ts';
import type { StackFile } from '../../shared/stack/template.ts';
import { bundledTemplates } from '../../shared/stack/testing/bundledTemplates.ts';
import { projectDocument, systemOf } from '../../shared/systems/registry.ts';
import { type ControlPlane, controlPlaneBinaries, startControlPlane } from '../controlplane/controlPlane.ts';
import { catalogueKinds, isCrd, type Kind, kindsOf } from './kinds.ts';
import { objectsBelow } from './objects.ts';
import { DryRunServer } from './server.ts';

const CRDS = ['argocd', 'crossplane', 'kyverno', 'kratix', 'flux'].map((name) => `../shared/corpus/${name}/crds`);
const CATALOGUE = 'resources/schemas/kubernetes-1.36.json';
/** Brought by operators whose definitions are not at hand here: nobody can be asked about these. */
const ELSEWHERE = /^(operator\.|infrastructure\.|controlplane\.|bootstrap\.)?cluster\.x-k8s\.io\//;

const binaries = controlPlaneBinaries();
const missing = CRDS.filter((path) => !existsSync(path));
if (!binaries.found) console.warn(`skipped: verdicts on stack templates: ${binaries.reason}`);
else if (missing.length > 0) console.warn(`skipped: verdicts on stack templates: ${missing.join(', ')} missing`);

/** Platforms of one's own whose requests are objects, once with each way of delivery. */
const own = stackOptions('').api.flatMap((api) =>
  stackOptions(api).delivery.flatMap((delivery) => {
    const choice = fittingChoice({ api, delivery, app: 'kubernetes', portal: 'backstage', guardrail: 'kyverno' });
    return choice ? [{ id: `${api} by ${delivery}`, files: composeStack(choice, 'platform') }] : [];
  }),
);
const platforms = [...bundledTemplates, ...own];

const isSent = (element: Element) => systemOf(element.system)?.sent?.(element) !== false;

/** The objects of a template that a cluster is sent. */
function objectsOf(files: readonly StackFile[]): readonly JsonObject[] {
  return files
    .filter(({ path }) => /\.ya?ml$/.test(path))
    .flatMap(({ path, text }) => parseFile({ path: filePath(path), text }).documents)
    .filter((document) => projectDocument(document).some((element) => isSent(element)))
    .flatMap(({ value }) => (isObject(value) ? [value] : []))
    .filter((object) => !textAt(object, 'metadata', 'name')?.includes('${{'));
}

/** The kind that an object brings, as the CRD that its engine would make of it. */
function crdsIn(object: JsonObject): readonly JsonObject[] {
  const promised = valueAt(object, ['spec', 'api']);
  if (isObject(promised) && isCrd(promised)) return [promised];
  if (textAt(object, 'kind') !== 'CompositeResourceDefinition') return [];
  const { group, names, scope } = objectAt(object, 'spec');
  const versions = listAt(object, 'spec', 'versions').filter(isObject);
  const crd = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: textAt(object, 'metadata', 'name') ?? '' },
    spec: {
      group: group ?? '',
      names: names ?? {},
      scope: scope ?? 'Namespaced',
      versions: versions.map(({ referenceable, ...version }) => ({ ...version, storage: referenceable ?? false })),
    },
  };
  return [crd];
}

describe.skipIf(!binaries.found || missing.length > 0)('the API server on the stack templates', () => {
  const builtIn: JsonValue = JSON.parse(readFileSync(CATALOGUE, 'utf8'));
  const kinds = new Map<string, Kind>(catalogueKinds(builtIn).map((kind) => [kind.name, kind]));
  let plane: ControlPlane;
  let server: DryRunServer;

  beforeAll(async () => {
    plane = await startControlPlane();
    server = new DryRunServer(plane);
    const brought = platforms.flatMap(({ files }) => objectsOf(files)).flatMap(crdsIn);
    const crds = [...CRDS.flatMap(objectsBelow).filter(isCrd), ...brought];
    for (const crd of new Map(crds.map((crd) => [textAt(crd, 'metadata', 'name'), crd])).values()) {
      await server.define(crd);
      for (const kind of kindsOf(crd)) kinds.set(kind.name, kind);
    }
  }, 180_000);

  afterAll(async () => {
    server?.close();
    await plane?.stop();
  });

  it.each(platforms.map(({ id, files }) => [id, files] as const))(
    'takes all that %s would send',
    async (_id, files) => {
      let judged = 0;
      for (const object of objectsOf(files)) {
        const name = `${textAt(object, 'apiVersion')}/${textAt(object, 'kind')}`;
        if (ELSEWHERE.test(name)) continue;
        const kind = kinds.get(name);
        if (!kind) throw new Error(`the server was told no kind ${name}`);
        const { namespace: _elsewhere, ...metadata } = objectAt(object, 'metadata');
        const verdict = await server.create(kind, { ...object, metadata });
        judged += 1;
        expect({ object, ...verdict }).toMatchObject({ answer: 'accepted' });
      }
      expect(judged).toBeGreaterThan(5);
    },
    120_000,
  );
});
