import { request } from 'node:https';
import { createServer } from 'node:net';
import type { Identity } from './certificates.ts';

const first = 20_000;
const span = 12_000;

/**
 * A free loopback port below the range that systems use for outgoing connections:
 * nothing takes it while a server that was killed is away.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = first + Math.floor(Math.random() * span);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** The status code of a GET, or 0 when there was no answer within a second. */
export function statusOf(url: string, authority: string, identity: Identity): Promise<number> {
  return new Promise((resolve) => {
    const call = request(
      url,
      { ca: authority, cert: identity.certificate, key: identity.key, agent: false, timeout: 1000 },
      (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode ?? 0));
        answer.once('error', () => resolve(0));
      },
    );
    call.once('timeout', () => call.destroy(new Error('no answer')));
    call.once('error', () => resolve(0));
    call.end();
  });
}
