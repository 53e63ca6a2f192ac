import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent, request as call, createServer } from 'node:https';
import { TLSSocket } from 'node:tls';
import type { ControlPlane } from './controlPlane.ts';
import { freePort } from './loopback.ts';

/** What the proxy does to a request instead of passing it on and back. */
export type Fault =
  /** Answers a Kubernetes Status itself; the server never sees the request. */
  | { readonly kind: 'status'; readonly code: number; readonly retryAfterSeconds?: number; readonly message?: string }
  /** Takes the request and never answers. */
  | { readonly kind: 'hang' }
  /** Closes the connection before the server sees the request. */
  | { readonly kind: 'refuse' }
  /** Passes the request on, then closes the connection after so many bytes (at least 1) of the answer's body. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** Passes the request on, and closes the connection instead of telling the outcome. */
  | { readonly kind: 'lose' };

/** Which requests a fault befalls; what is not given matches all. */
export interface Target {
  readonly method?: string;
  /** Tested against path and query. */
  readonly path?: RegExp;
  /** How many requests. Default: every one until `heal`. */
  readonly times?: number;
}

/** A request that the proxy has seen. */
export interface Seen {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly user: string;
  readonly contentType: string | undefined;
  readonly body: string;
  readonly fault: Fault['kind'] | undefined;
}

/** An HTTPS door to the API server that misbehaves on demand. */
export interface FaultProxy {
  readonly server: string;
  /** Path of the admin's kubeconfig for this door. */
  readonly kubeconfig: string;
  /** All requests so far, in order of arrival of their last byte. */
  readonly seen: readonly Seen[];
  /** Adds a fault; the first that matches is the one that befalls a request. */
  fail(fault: Fault, target?: Target): void;
  /** Forgets all faults; requests that hang stay so. */
  heal(): void;
  /** Closes the door and every connection through it. */
  stop(): Promise<void>;
}

interface Planned {
  readonly fault: Fault;
  readonly target: Target;
  left: number;
}

/**
 * Starts a proxy in front of a control plane. TLS ends here, so it checks the client certificate and speaks to the
 * server as the same user.
 */
export async function startFaultProxy(controlPlane: ControlPlane): Promise<FaultProxy> {
  const { authority, users } = controlPlane;
  const serving = await authority.server();
  const port = await freePort();
  const server = `https://127.0.0.1:${port}`;
  const ca = authority.certificate;
  const agents = new Map(
    [users.admin, users.devs].map((user) => [
      user.name,
      new Agent({ ca, cert: user.certificate, key: user.key, keepAlive: true }),
    ]),
  );
  const seen: Seen[] = [];
  let planned: Planned[] = [];

  const next = (method: string, path: string): Fault | undefined => {
    const hit = planned.find(
      ({ target, left }) =>
        left > 0 && (target.method ?? method) === method && (target.path === undefined || target.path.test(path)),
    );
    if (hit === undefined) return undefined;
    hit.left -= 1;
    return hit.fault;
  };

  const door = createServer(
    { cert: serving.certificate, key: serving.key, ca, requestCert: true, rejectUnauthorized: true },
    async (incoming, answer) => {
      const body = await bodyOf(incoming);
      if (body === undefined) return;
      const method = incoming.method ?? 'GET';
      const path = incoming.url ?? '/';
      const user = userOf(incoming);
      const fault = next(method, path);
      const contentType = incoming.headers['content-type'];
      seen.push({ method, path, user, contentType, body: body.toString('utf8'), fault: fault?.kind });
      if (fault?.kind === 'hang') return;
      if (fault?.kind === 'refuse') return incoming.socket.destroy();
      if (fault?.kind === 'status') return sendStatus(answer, fault);
      const onward = call(controlPlane.server + path, {
        method,
        headers: { ...incoming.headers, host: new URL(controlPlane.server).host },
        agent: agents.get(user),
      });
      onward.once('response', (reply) => passOn(reply, answer, fault));
      onward.once('error', () => incoming.socket.destroy());
      answer.once('close', () => onward.destroy());
      onward.end(body);
    },
  );
  await new Promise<void>((resolve) => door.listen(port, '127.0.0.1', resolve));

  return {
    server,
    kubeconfig: controlPlane.writeKubeconfig([{ name: 'faults', user: 'admin', server }]),
    seen,
    fail: (fault, target = {}) => {
      planned.push({ fault, target, left: target.times ?? Number.POSITIVE_INFINITY });
    },
    heal: () => {
      planned = [];
    },
    stop: () =>
      new Promise((resolve) => {
        for (const agent of agents.values()) agent.destroy();
        door.close(() => resolve());
        door.closeAllConnections();
      }),
  };
}

/** Reads the request; nothing when the client went away meanwhile. */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of incoming) chunks.push(chunk);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}

function userOf(incoming: IncomingMessage): string {
  const { socket } = incoming;
  const name = socket instanceof TLSSocket ? socket.getPeerCertificate().subject?.CN : undefined;
  return typeof name === 'string' ? name : '';
}

function sendStatus(answer: ServerResponse, fault: Extract<Fault, { kind: 'status' }>): void {
  const retry = fault.retryAfterSeconds;
  answer.writeHead(fault.code, {
    'content-type': 'application/json',
    ...(retry === undefined ? {} : { 'retry-after': String(retry) }),
  });
  answer.end(
    JSON.stringify({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: fault.message ?? 'made by the fault proxy',
      code: fault.code,
      ...(retry === undefined ? {} : { details: { retryAfterSeconds: retry } }),
    }),
  );
}

function passOn(reply: IncomingMessage, answer: ServerResponse, fault: Fault | undefined): void {
  if (fault?.kind === 'lose') {
    reply.resume();
    reply.once('end', () => answer.destroy());
    return;
  }
  answer.writeHead(reply.statusCode ?? 502, reply.headers);
  // A watch has no body until something happens, and its client waits for the headers.
  answer.flushHeaders();
  if (fault?.kind !== 'cut') {
    reply.pipe(answer);
    reply.once('error', () => answer.destroy());
    return;
  }
  let left = fault.afterBytes;
  reply.on('data', (chunk: Buffer) => {
    if (left <= 0) return;
    answer.write(chunk.subarray(0, left));
    left -= chunk.length;
    if (left <= 0) answer.socket?.destroySoon();
  });
  reply.once('end', () => answer.socket?.destroySoon());
}
