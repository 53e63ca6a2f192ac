import { Agent, request } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { isObject, type JsonObject, type JsonValue, listAt, objectAt, textAt } from '../../shared/json.ts';
import type { ControlPlane } from '../controlplane/controlPlane.ts';

/** What the API server says of an object that is not stored: `refused` for its content, `other` for anything else. */
export interface ServerVerdict {
  readonly answer: 'accepted' | 'refused' | 'other';
  readonly status: number;
  /** `decode`: it did not fit the types or had unknown fields; `validate`: it was read and then refused. */
  readonly stage?: 'decode' | 'validate';
  readonly message: string;
}

/** Where objects of a kind are created. */
export interface Endpoint {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly namespaced: boolean;
}

const QUERY = 'dryRun=All&fieldValidation=Strict';

/** A server that is asked for dry runs over kept connections. */
export class DryRunServer {
  readonly #plane: ControlPlane;
  readonly #agent: Agent;

  constructor(plane: ControlPlane) {
    const { admin } = plane.users;
    this.#plane = plane;
    this.#agent = new Agent({
      keepAlive: true,
      maxSockets: 8,
      ca: plane.authority.certificate,
      cert: admin.certificate,
      key: admin.key,
    });
  }

  /** Creates an object for show, with strict field validation. */
  async create(endpoint: Endpoint, object: JsonValue): Promise<ServerVerdict> {
    return verdictOf(await this.#call('POST', `${pathOf(endpoint)}?${QUERY}`, object));
  }

  /** Applies an object for show, as we do. */
  async apply(endpoint: Endpoint, object: JsonValue): Promise<ServerVerdict> {
    const name = encodeURIComponent(textAt(object, 'metadata', 'name') ?? '');
    const path = `${pathOf(endpoint)}/${name}?${QUERY}&fieldManager=verdicts&force=true`;
    return verdictOf(await this.#call('PATCH', path, object, 'application/apply-patch+yaml'));
  }

  /** Creates a CRD and waits until objects of it are taken. */
  async define(crd: JsonObject): Promise<void> {
    const { status, body } = await this.#call('POST', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions', crd);
    if (status !== 201) throw new Error(`${textAt(crd, 'metadata', 'name')}: ${textAt(body, 'message')}`);
    const versions = listAt(crd, 'spec', 'versions').filter((version) => isObject(version) && version.served === true);
    const path =
      versions.map((version) => `/apis/${textAt(crd, 'spec', 'group')}/${textAt(version, 'name')}`).at(-1) ?? '';
    const plural = textAt(crd, 'spec', 'names', 'plural');
    for (let tries = 0; tries < 300; tries++) {
      const { status: served } = await this.#call('GET', `${path}/${plural}?limit=1`);
      if (served === 200) return;
      await pause(30);
    }
    throw new Error(`${path}/${plural} is not served`);
  }

  /** Whether the server would take a CRD. */
  judgeCrd(crd: JsonValue): Promise<ServerVerdict> {
    const endpoint = {
      group: 'apiextensions.k8s.io',
      version: 'v1',
      plural: 'customresourcedefinitions',
      namespaced: false,
    };
    return this.create(endpoint, crd);
  }

  close(): void {
    this.#agent.destroy();
  }

  #call(method: string, path: string, body?: JsonValue, type = 'application/json'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const call = request(
        this.#plane.server + path,
        { method, agent: this.#agent, headers: { 'content-type': type } },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.once('error', reject);
          answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body: readBody(Buffer.concat(parts)) }));
        },
      );
      call.once('error', reject);
      call.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}

interface Answer {
  readonly status: number;
  readonly body: JsonObject;
}

function verdictOf({ status, body }: Answer): ServerVerdict {
  const message = textAt(body, 'message') ?? '';
  if (status === 201 || status === 200 || status === 409) return { answer: 'accepted', status, message };
  if (status === 422) return { answer: 'refused', status, stage: 'validate', message };
  if (status === 400 || (status === 500 && message !== ''))
    return { answer: 'refused', status, stage: 'decode', message };
  return { answer: 'other', status, message };
}

function readBody(bytes: Buffer): JsonObject {
  try {
    const body: JsonValue = JSON.parse(bytes.toString('utf8'));
    return objectAt(body);
  } catch {
    return { message: bytes.toString('utf8') };
  }
}

function pathOf({ group, version, plural, namespaced }: Endpoint): string {
  const root = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
  return `${root}/${namespaced ? 'namespaces/default/' : ''}${plural}`;
}
