import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { isObject, type JsonObject, textAt } from '../../shared/json.ts';
import { validate } from '../../shared/schema/validate.ts';
import { type ControlPlane, controlPlaneBinaries, startControlPlane } from '../controlplane/controlPlane.ts';
import { mutationsOf } from './mutation.ts';
import { type BundledKind, readSchemaFile } from './schemaFile.ts';

const binaries = controlPlaneBinaries();
if (!binaries.found) console.warn(`skipped: schemas against a real API server: ${binaries.reason}`);

const { kinds, definitions } = readSchemaFile('kubernetes-1.36');

/** What the server takes although the object is wrong, and why we say so all the same. */
const accepted: ReadonlySet<string> = new Set([
  // The server drops the data source of a claim without a word when it is not a whole reference.
  'PersistentVolumeClaim required io.k8s.api.core.v1.TypedLocalObjectReference.kind',
  'PersistentVolumeClaim required io.k8s.api.core.v1.TypedLocalObjectReference.name',
]);

describe.skipIf(!binaries.found)('a real API server', () => {
  let plane: ControlPlane;
  let agent: Agent;

  beforeAll(async () => {
    plane = await startControlPlane();
    const { certificate, key } = plane.users.admin;
    agent = new Agent({ keepAlive: true, ca: plane.authority.certificate, cert: certificate, key });
  });

  afterAll(async () => {
    agent?.destroy();
    await plane?.stop();
  });

  it.each(samples())('refuses what the schema of $kind refuses, and no more', async ({ of, object }) => {
    const schema = { $ref: of.schema };
    const problems = (value: JsonObject) =>
      validate(schema, value, { dialect: 'built-in', definitions, resource: true, ignoreStatus: true }).problems;
    expect(problems(object)).toEqual([]);
    expect(await create(of, object)).toEqual({ code: 201, message: '' });
    const differing: string[] = [];
    for (const mutation of mutationsOf(object, schema, definitions)) {
      const { code } = await create(of, mutation.object);
      if (code === 201 && !accepted.has(`${of.kind} ${mutation.name}`)) differing.push(`accepted: ${mutation.name}`);
      if (problems(mutation.object).length === 0) differing.push(`overlooked by us: ${mutation.name}`);
    }
    expect(differing).toEqual([]);
  });

  /** A dry run, with strict field validation as the product applies. */
  function create(of: BundledKind, object: JsonObject): Promise<{ code: number; message: string }> {
    const root = of.group === '' ? '/api' : `/apis/${of.group}`;
    const place = of.namespaced ? '/namespaces/default' : '';
    const url = `${plane.server}${root}/${of.version}${place}/${of.plural}?dryRun=All&fieldValidation=Strict`;
    return new Promise((resolve, reject) => {
      const call = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json' } });
      call.once('error', reject);
      call.once('response', async (answer) => {
        const body = JSON.parse(Buffer.concat(await answer.toArray()).toString('utf8'));
        resolve({ code: answer.statusCode ?? 0, message: textAt(body, 'message') ?? '' });
      });
      call.end(JSON.stringify(object));
    });
  }
});

function samples(): readonly { readonly kind: string; readonly of: BundledKind; readonly object: JsonObject }[] {
  const folder = new URL('samples/', import.meta.url);
  return readdirSync(folder)
    .flatMap((file) => parseAllDocuments(readFileSync(new URL(file, folder), 'utf8')))
    .map((document) => document.toJS())
    .filter(isObject)
    .map((object) => {
      const name = `${textAt(object, 'apiVersion')}/${textAt(object, 'kind')}`;
      const of = kinds.find((kind) => [kind.group, kind.version, kind.kind].filter(Boolean).join('/') === name);
      if (of === undefined) throw new Error(`no schema for ${name}`);
      return { kind: `${of.kind} ${textAt(object, 'metadata', 'name')}`, of, object };
    });
}
