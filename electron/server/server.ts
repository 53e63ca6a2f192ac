import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result.ts';
import { errorCode } from '../host/files/fileProblem.ts';
import type { Host } from '../host/host.ts';
import { refuse, refuseStream, sendJson, sendStatic, sendWhenDone } from './answer.ts';
import { readJson } from './body.ts';
import { closeCodes, createEvents } from './events.ts';
import { allowedHosts, checkCall, checkTarget, isOwnPage } from './gate.ts';
import { LaunchTokens } from './launchTokens.ts';
import { limits } from './limits.ts';
import { cookieHeader, cookieIn, Session } from './session.ts';
import { readStaticTable, type StaticFile } from './staticTable.ts';

/** How the loopback server is started. */
export interface ServerOptions {
  readonly host: Host;
  /** The built renderer. */
  readonly staticFolder: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** `127.0.0.1` (absent), `localhost` or `::1`. Anything else is refused: whoever reaches the server acts as the person. */
  readonly address?: string;
  /** Called with a fresh launch link when a page came with one that was used or too old, for the terminal to show. */
  readonly onStaleLink?: (freshUrl: string) => void;
  /** Called once, when so many wrong links were tried that no more are taken. */
  readonly onLinksClosed?: () => void;
  /** The clock of launch links, in milliseconds. */
  readonly now?: () => number;
  /** How long the head of a request may take, in milliseconds. */
  readonly headersTime?: number;
}

/** A server that runs. */
export interface RunningServer {
  /** The page's address without any secret. */
  readonly url: string;
  /** A fresh link that lets one page in, once, within a minute. Its secret is in the fragment, which browsers send nowhere. */
  launchUrl(): string;
  close(): Promise<void>;
}

const callSchema = z.object({ name: z.string(), input: z.unknown() });
const launchSchema = z.object({ token: z.string().max(200) });
const loopback: ReadonlyMap<string, string> = new Map([
  ['127.0.0.1', '127.0.0.1'],
  ['localhost', '127.0.0.1'],
  ['::1', '::1'],
]);

const ended = fail({
  code: 'session/ended',
  message: 'This session is over.',
  advice: 'Use the link in the terminal where Entresol runs; unsaved work is kept.',
});

/** Starts the browser door on loopback. Problems: `server/not-loopback`, `server/not-built`, `server/port`. */
export async function startServer(options: ServerOptions): Promise<Result<RunningServer>> {
  const address = loopback.get(options.address ?? '127.0.0.1');
  if (address === undefined)
    return fail({
      code: 'server/not-loopback',
      message: `Entresol listens on this computer only, not on ${options.address}.`,
      advice: 'Leave the host out; to use it from elsewhere, forward the port over ssh (`ssh -L`).',
    });
  const table = await readStaticTable(options.staticFolder);
  if (!table.ok) return table;
  return listen(options, address, table.value);
}

async function listen(
  options: ServerOptions,
  address: string,
  table: ReadonlyMap<string, StaticFile>,
): Promise<Result<RunningServer>> {
  const { host } = options;
  const tokens = new LaunchTokens(options.now ?? Date.now);
  const session = new Session();
  const events = createEvents(host, (key) => session.hasKey(key));
  let port = 0;
  let hosts: ReadonlySet<string> = new Set();

  const launchUrl = () => `http://${address === '::1' ? '[::1]' : address}:${port}/#t=${tokens.mint()}`;

  function startSession(request: IncomingMessage, response: ServerResponse, json: unknown): void {
    const read = launchSchema.safeParse(json);
    const wereTaken = tokens.areTaken;
    const redeemed = tokens.redeem(read.success ? read.data.token : '');
    if (!redeemed.ok) {
      if (wereTaken && !tokens.areTaken) options.onLinksClosed?.();
      if (redeemed.problem.code === 'session/link-used') options.onStaleLink?.(launchUrl());
      sendJson(response, 401, redeemed);
      return;
    }
    const { cookie, key } = session.start();
    events.dropAll(closeCodes.replaced, 'opened elsewhere');
    const setCookie = cookieHeader(port, cookie, request.headers['user-agent'] ?? '');
    sendJson(response, 200, ok({ key }), { 'set-cookie': setCookie });
  }

  function isInSession(request: IncomingMessage): boolean {
    const key = request.headers['x-blueprint-session'];
    return (
      session.hasCookie(cookieIn(request.headers.cookie, port)) &&
      session.hasKey(typeof key === 'string' ? key : undefined)
    );
  }

  async function answerCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = checkCall(request);
    if (refusal !== undefined) return refuse(response, refusal);
    if (request.url === '/call' && !isInSession(request))
      return sendJson(response, 401, ended, { connection: 'close' });
    const body = await readJson(request, request.url === '/call' ? limits.body : limits.launchBody);
    if (body === 'large') return refuse(response, { status: 413, reason: 'The call is too large.' });
    if (body === 'broken') return refuse(response, { status: 400, reason: 'The call is no JSON.' });
    if (request.url === '/session') return startSession(request, response, body.json);
    const call = callSchema.safeParse(body.json);
    if (!call.success) return refuse(response, { status: 400, reason: 'The call has no name.' });
    await sendWhenDone(response, host.dispatch(call.data.name, call.data.input));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = checkTarget(request, hosts);
    if (refusal !== undefined) return refuse(response, refusal);
    if (request.url === '/call' || request.url === '/session') return answerCall(request, response);
    if (request.method === 'OPTIONS' || request.url === '/events')
      return refuse(response, { status: 403, reason: 'Only the page of this server may call it.' });
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, { status: 405, reason: 'This can only be read.' });
    const file = table.get(request.url ?? '');
    if (file === undefined) return refuse(response, { status: 404, reason: 'There is no such address.' });
    sendStatic(response, file, request.method === 'GET');
  }

  const headersTime = options.headersTime ?? limits.headersTime;
  const server = createServer(
    {
      maxHeaderSize: limits.headers,
      headersTimeout: headersTime,
      // Node looks for late requests twice a minute only, unless told.
      connectionsCheckingInterval: headersTime / 5,
      requestTimeout: limits.requestTime,
      requireHostHeader: false,
    },
    (request, response) => {
      answer(request, response).catch(() => response.destroy());
    },
  );
  server.maxConnections = limits.connections;
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = checkTarget(request, hosts);
    socket.on('error', () => socket.destroy());
    if (refusal === undefined && request.url === '/events' && isOwnPage(request))
      events.accept(request, socket, head, session.hasCookie(cookieIn(request.headers.cookie, port)));
    else refuseStream(socket, refusal?.status ?? 403);
  });
  server.on('connect', (_request, socket: Duplex) => {
    refuseStream(socket, 405);
  });

  const failed = await new Promise<unknown>((resolve) => {
    server.once('error', resolve);
    server.listen({ host: address, port: options.port ?? 0 }, () => resolve(undefined));
  });
  if (failed !== undefined)
    return fail({
      code: 'server/port',
      message: `Port ${options.port ?? 0} can't be used (${errorCode(failed) || 'unknown reason'}).`,
      advice: 'Choose another one, or leave it out to get a free one.',
    });
  const bound: AddressInfo | string | null = server.address();
  port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  hosts = allowedHosts(address, port);
  return ok({
    url: `http://${address === '::1' ? '[::1]' : address}:${port}/`,
    launchUrl,
    async close() {
      events.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}
