import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createHost, type Host } from '../host/host.ts';
import { testFolder } from '../host/testFolder.ts';
import { type RawAnswer, rawRequest } from './rawRequest.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';

/** A running server with a real host on a real folder, and ways to speak to it. */
export interface TestServer {
  readonly server: RunningServer;
  readonly host: Host;
  readonly port: number;
  /** The opened folder. */
  readonly folder: string;
  /** Names of the calls that reached the host. */
  readonly calls: readonly string[];
  /** The secret of a fresh launch link. */
  token(): string;
  /** Redeems a fresh link: the headers that let a page in. */
  signIn(): Promise<{ readonly cookie: string; readonly key: string }>;
  /** A POST as our own page sends it; headers replace its own (an empty text leaves one out). */
  post(path: string, data: unknown, headers?: Readonly<Record<string, string>>): Promise<RawAnswer>;
}

const grantSchema = z.object({ value: z.object({ key: z.string() }) });

/** Starts one for the length of the test. */
export async function testServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const folder = testFolder();
  const staticFolder = testFolder();
  mkdirSync(join(staticFolder, 'assets'));
  writeFileSync(join(folder, 'a.yaml'), 'a: 1\n');
  writeFileSync(
    join(staticFolder, 'index.html'),
    '<!doctype html><title>shell</title><script src="/assets/app-1.js"></script>',
  );
  writeFileSync(join(staticFolder, 'assets', 'app-1.js'), 'document.title = "started";');
  const calls: string[] = [];
  const inner = createHost({
    door: 'browser',
    folder,
    stateFolder: testFolder(),
    samplesFolder: testFolder(),
    templatesFolder: testFolder(),
    version: '0.0.0',
    cluster: async () => {
      throw new Error('these tests use no cluster');
    },
  });
  const host: Host = {
    ...inner,
    dispatch(name, input) {
      calls.push(name);
      return inner.dispatch(name, input);
    },
  };
  const started = await startServer({ host, staticFolder, ...options });
  if (!started.ok) throw new Error(started.problem.message);
  const server = started.value;
  onTestFinished(async () => {
    await server.close();
    await host.close();
  });
  const port = Number(new URL(server.url).port);
  const token = () => new URL(server.launchUrl()).hash.slice('#t='.length);

  function post(path: string, data: unknown, headers: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
    const body = JSON.stringify(data);
    const all: Record<string, string> = {
      Host: `127.0.0.1:${port}`,
      Origin: `http://127.0.0.1:${port}`,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(body)),
      Connection: 'close',
      ...headers,
    };
    const lines = Object.entries(all)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${value}`);
    return rawRequest(port, [`POST ${path} HTTP/1.1`, ...lines], body);
  }

  async function signIn() {
    const answer = await post('/session', { token: token() });
    expect(answer.status).toBe(200);
    const { key } = grantSchema.parse(
      JSON.parse(answer.body.slice(answer.body.indexOf('{'), answer.body.lastIndexOf('}') + 1)),
    ).value;
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { cookie, key };
  }

  return { server, host, port, folder, calls, token, signIn, post };
}

/** A plain GET, under any Host. */
export function get({ port }: TestServer, path: string, host = `127.0.0.1:${port}`): Promise<RawAnswer> {
  return rawRequest(port, [`GET ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: close']);
}

/** Headers of a page in session. */
export async function signedIn(test: TestServer): Promise<Record<string, string>> {
  const { cookie, key } = await test.signIn();
  return { Cookie: cookie, 'X-Blueprint-Session': key };
}
