import { type Agent, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { JsonValue } from '../../../shared/json.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/result.ts';
import type { Access, Credential } from '../kubeconfig/access.ts';
import { createAgent, requestsInFlight } from './agents.ts';
import { authenticationHeaders } from './authenticationHeaders.ts';
import type { Authenticator } from './authenticator.ts';
import { transportProblem } from './transportProblem.ts';
import { withoutCredential } from './withoutCredential.ts';

export interface ApiRequest {
  readonly method: 'GET' | 'PATCH' | 'POST';
  /** Path and query. */
  readonly path: string;
  readonly body?: string;
  readonly contentType?: string;
  readonly accept?: string;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/** What the server answered, whatever its status. */
export interface ApiReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * The API server of a context. No redirect is followed, every call ends in time, and answers are bounded.
 * Problems are those of the way (`cluster/unreachable`, `timeout`, `tls`, `too-large`, `redirect`, `cancelled`) and of
 * the credential; an answer with status 4xx or 5xx is an answer.
 */
export interface Connection {
  request(request: ApiRequest): Promise<Result<ApiReply>>;
  /** Reads an endless answer line by line until the server ends it or `signal` does. Gives the status of the answer. */
  stream(path: string, onLine: (line: string) => void, signal: AbortSignal): Promise<Result<number>>;
  close(): void;
}

export interface ConnectionOptions {
  /** How long one request may take, in milliseconds. Default 30 s. */
  readonly timeoutMs?: number;
}

/** Largest answer in bytes. A list of 500 objects of the largest size that etcd takes would be more than anybody reads. */
const answerLimit = 64 * 1024 * 1024;
const watchSockets = 64;

export function createConnection(
  access: Access,
  authenticator: Authenticator,
  options: ConnectionOptions = {},
): Connection {
  const send = access.server.protocol === 'https:' ? httpsRequest : httpRequest;
  let agents: { readonly credential: Credential; readonly calls: Agent; readonly watches: Agent } | undefined;

  const agentsFor = (credential: Credential): { readonly calls: Agent; readonly watches: Agent } => {
    if (agents === undefined || (agents.credential !== credential && credential.kind === 'certificate')) {
      agents?.calls.destroy();
      agents?.watches.destroy();
      agents = {
        credential,
        calls: createAgent(access, credential, requestsInFlight),
        watches: createAgent(access, credential, watchSockets),
      };
    }
    return agents;
  };
  const open = <T>(
    request: ApiRequest,
    credential: Credential,
    pool: 'calls' | 'watches',
    read: (reply: IncomingMessage) => Promise<Result<T>>,
  ): Promise<Result<T>> =>
    new Promise((resolve) => {
      const path = access.server.pathname.replace(/\/$/, '') + request.path;
      let timer: NodeJS.Timeout | undefined;
      const settle = (answer: Result<T>): void => {
        clearTimeout(timer);
        resolve(answer);
      };
      const outgoing = send(
        {
          protocol: access.server.protocol,
          hostname: access.server.hostname.replace(/^\[|\]$/g, ''),
          port: access.server.port || undefined,
          path,
          method: request.method,
          agent: agentsFor(credential)[pool],
          headers: {
            accept: request.accept ?? 'application/json',
            'user-agent': 'entresol',
            ...(request.body === undefined
              ? {}
              : {
                  'content-type': request.contentType ?? 'application/json',
                  'content-length': Buffer.byteLength(request.body),
                }),
            ...authenticationHeaders(credential, access.impersonate),
          },
          ...(request.signal === undefined ? {} : { signal: request.signal }),
        },
        (reply) => {
          const status = reply.statusCode ?? 0;
          if (status >= 300 && status < 400) {
            reply.destroy();
            settle(fail(redirectProblem(access, status)));
            return;
          }
          read(reply).then(settle, (error: unknown) => settle(fail(transportProblem(error, access))));
        },
      );
      if (pool === 'calls') {
        const limit = request.timeoutMs ?? options.timeoutMs ?? 30_000;
        timer = setTimeout(() => outgoing.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })), limit);
      }
      outgoing.once('error', (error) => settle(fail(transportProblem(error, access))));
      outgoing.end(request.body);
    });
  /** Sends once, and once more with another credential where the first was refused. */
  const authenticated = async <T extends { readonly status: number }>(
    once: (credential: Credential) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const noted = async (used: Credential): Promise<Result<T>> => {
      const answer = await once(used);
      if (answer.ok && answer.value.status !== 401) authenticator.accepted(used);
      return answer;
    };
    const credential = await authenticator.current();
    if (!credential.ok) return credential;
    const first = await noted(credential.value);
    if (!first.ok || first.value.status !== 401) return first;
    const other = await authenticator.renew(credential.value);
    if (other === null) return first;
    return other.ok ? noted(other.value) : other;
  };

  return {
    request: (request) =>
      authenticated((credential) => open(request, credential, 'calls', (reply) => readAll(reply, credential))),
    stream: async (path, onLine, signal) => {
      const answer = await authenticated((credential) =>
        open({ method: 'GET', path, signal }, credential, 'watches', (reply) => readLines(reply, onLine)),
      );
      return answer.ok ? ok(answer.value.status) : answer;
    },
    close: () => {
      agents?.calls.destroy();
      agents?.watches.destroy();
      agents = undefined;
    },
  };
}

function redirectProblem(access: Access, status: number): Problem {
  return {
    code: 'cluster/redirect',
    message: `${access.server.host} sends requests elsewhere (${status}), which an API server never does.`,
    advice: 'Check the server of the cluster in the kubeconfig; a login page may be in front of it.',
  };
}

async function readAll(reply: IncomingMessage, credential: Credential): Promise<Result<ApiReply>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of reply) {
    if (!(chunk instanceof Buffer)) continue;
    size += chunk.length;
    if (size > answerLimit) {
      return fail({
        code: 'cluster/too-large',
        message: `The server answered with more than ${answerLimit / 1024 / 1024} MB.`,
      });
    }
    chunks.push(chunk);
  }
  const status = reply.statusCode ?? 0;
  const text = Buffer.concat(chunks).toString('utf8');
  return ok({ status, headers: reply.headers, text: status < 400 ? text : withoutCredential(text, credential) });
}

async function readLines(
  reply: IncomingMessage,
  onLine: (line: string) => void,
): Promise<Result<{ readonly status: number }>> {
  const status = reply.statusCode ?? 0;
  let rest = '';
  reply.setEncoding('utf8');
  for await (const chunk of reply) {
    const text = String(chunk);
    // Joining and splitting at every piece of a line without end would cost the square of its length.
    const lines = text.includes('\n') ? (rest + text).split('\n') : [rest + text];
    rest = lines.pop() ?? '';
    if (rest.length > answerLimit)
      return fail({ code: 'cluster/too-large', message: 'The server sent a line without end.' });
    if (status === 200) for (const line of lines) if (line !== '') onLine(line);
  }
  return ok({ status });
}

/** The JSON of an answer; undefined where it is none. */
export function jsonOf(reply: ApiReply): JsonValue | undefined {
  try {
    return JSON.parse(reply.text);
  } catch {
    return undefined;
  }
}
