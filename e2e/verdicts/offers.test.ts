import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filePath } from '../../shared/document/document.ts';
import { parseFile } from '../../shared/document/parse.ts';
import { isObject, type JsonObject, objectAt, textAt, valueAt } from '../../shared/json.ts';
import { anyContract } from '../../shared/offer/testing/anyContract.ts';
import { sampleContracts } from '../../shared/offer/testing/contracts.ts';
import { projectDocument, systems } from '../../shared/systems/registry.ts';
import { type ControlPlane, controlPlaneBinaries, startControlPlane } from '../controlplane/controlPlane.ts';
import { isCrd, type Kind, kindsOf } from './kinds.ts';
import { objectsBelow } from './objects.ts';
import { DryRunServer } from './server.ts';

const CRDS = ['kratix/crds', 'crossplane/crds', 'kubevela/crds'].map((folder) => `../shared/corpus/${folder}`);
const binaries = controlPlaneBinaries();
const missing = CRDS.filter((path) => !existsSync(path));
if (!binaries.found) console.warn(`skipped: verdicts on offers: ${binaries.reason}`);
else if (missing.length > 0) console.warn(`skipped: verdicts on offers: ${missing.join(', ')} missing`);

const contracts = [...Object.values(sampleContracts), ...fc.sample(anyContract, { numRuns: 60, seed: 11 })];
const offering = systems.filter((system) => system.offer !== undefined);

/** The objects of an offer that a server is sent: those of systems that send theirs, and the CRDs inside them. */
function objectsOf(files: readonly { readonly path: string; readonly text: string }[]): readonly JsonObject[] {
  return files
    .flatMap(({ path, text }) => parseFile({ path: filePath(path), text }).documents)
    .flatMap((document) => projectDocument(document).map((element) => ({ element, value: document.value })))
    .filter(({ element }) => systems.find((one) => one.id === element.system)?.sent?.(element) !== false)
    .flatMap(({ value }): readonly JsonObject[] => {
      const inner = valueAt(value, ['spec', 'api']);
      return [...(isObject(value) ? [value] : []), ...(isObject(inner) ? [inner] : [])];
    })
    .filter((object) => !textAt(object, 'metadata', 'name')?.includes('${{'));
}

describe.skipIf(!binaries.found || missing.length > 0)('the API server on what engines would offer', () => {
  const kinds = new Map<string, Kind>();
  let plane: ControlPlane;
  let server: DryRunServer;

  beforeAll(async () => {
    plane = await startControlPlane();
    server = new DryRunServer(plane);
    for (const crd of CRDS.flatMap(objectsBelow).filter(isCrd)) {
      await server.define(crd);
      for (const kind of kindsOf(crd)) kinds.set(kind.name, kind);
    }
  }, 120_000);

  afterAll(async () => {
    server?.close();
    await plane?.stop();
  });

  it.each(offering.map((system) => [system.id, system] as const))(
    'takes all that %s would offer',
    async (_id, system) => {
      let judged = 0;
      for (const contract of contracts) {
        for (const object of objectsOf(system.offer?.express(contract).files ?? [])) {
          const kind = kinds.get(`${textAt(object, 'apiVersion')}/${textAt(object, 'kind')}`);
          const { namespace: _elsewhere, ...metadata } = objectAt(object, 'metadata');
          const verdict = isCrd(object)
            ? await server.judgeCrd(object)
            : kind && (await server.create(kind, { ...object, metadata }));
          // A request for the new kind has nowhere to go before the kind is there.
          if (!verdict) continue;
          judged += 1;
          expect({ object, ...verdict }).toMatchObject({ answer: 'accepted' });
        }
      }
      if (system.offer?.role === 'definition') expect(judged).toBeGreaterThanOrEqual(contracts.length);
    },
    120_000,
  );
});
