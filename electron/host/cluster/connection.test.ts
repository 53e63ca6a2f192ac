import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Access, Credential } from '../kubeconfig/access.ts';
import { resolveExec } from '../kubeconfig/execCommand.ts';
import { execConsents } from '../kubeconfig/execConsent.ts';
import { accessTo } from '../kubeconfig/testAccess.ts';
import { createAuthenticator } from './authenticator.ts';
import { type Connection, createConnection } from './connection.ts';
import { inFlight } from './inFlight.ts';

let folder: string;
let servers: Server[];
let connections: Connection[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entresol-connection-'));
  servers = [];
  connections = [];
});
afterEach(() => {
  for (const connection of connections) connection.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

/** A server on loopback that answers as told; gives its URL. */
async function serve(listener: RequestListener): Promise<{ readonly url: URL; readonly server: Server }> {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { url: new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`), server };
}

function connectionTo(access: Access, timeoutMs = 5000): Connection {
  const connection = createConnection(access, createAuthenticator(access, execConsents(folder)), { timeoutMs });
  connections.push(connection);
  return connection;
}

describe('requests', () => {
  test('K15: a redirect is refused and not followed', async () => {
    let visited = false;
    const elsewhere = await serve((_request, answer) => {
      visited = true;
      answer.end();
    });
    const { url } = await serve((_request, answer) => {
      answer.writeHead(302, { location: elsewhere.url.href }).end();
    });
    const answer = await connectionTo(accessTo(url)).request({ method: 'GET', path: '/' });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'cluster/redirect' } });
    expect(visited).toBe(false);
  });

  test('K15: an answer without end is cut off', async () => {
    const { url } = await serve((_request, answer) => {
      const chunk = Buffer.alloc(1024 * 1024);
      const more = (): void => {
        while (!answer.destroyed && answer.write(chunk));
      };
      answer.on('drain', more);
      more();
    });
    const answer = await connectionTo(accessTo(url), 30_000).request({ method: 'GET', path: '/' });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'cluster/too-large' } });
  });

  test('K15: silence, and an answer that drips, end in time', async () => {
    const { url } = await serve((request, answer) => {
      if (request.url === '/drip') answer.write('a');
    });
    for (const path of ['/silent', '/drip']) {
      const answer = await connectionTo(accessTo(url), 100).request({ method: 'GET', path });
      expect(answer).toMatchObject({ ok: false, problem: { code: expect.stringMatching(/timeout|unreachable/) } });
    }
  });

  test('K15: a line without end is cut off, in a time that grows with its length only', async () => {
    const { url } = await serve((_request, answer) => {
      const piece = Buffer.alloc(64 * 1024, 'x');
      const more = (): void => {
        while (!answer.destroyed && answer.write(piece));
      };
      answer.on('drain', more);
      more();
    });
    const lines: string[] = [];
    const answer = await connectionTo(accessTo(url)).stream(
      '/',
      (line) => lines.push(line),
      new AbortController().signal,
    );
    expect(answer).toMatchObject({ ok: false, problem: { code: 'cluster/too-large' } });
    expect(lines).toEqual([]);
  });

  test.each<readonly [string, Credential]>([
    ['token', { kind: 'token', token: 'canary-4711' }],
    ['password', { kind: 'basic', username: 'jane', password: 'canary-"4711' }],
  ])('K9: a server that quotes the %s in its refusal does not bring it back', async (_title, credential) => {
    const { url } = await serve((request, answer) => {
      const sent = request.headers.authorization ?? '';
      const plain = sent.startsWith('Basic ') ? Buffer.from(sent.slice(6), 'base64').toString() : '';
      answer.writeHead(401).end(JSON.stringify({ message: `not taken: ${sent} ${plain}` }));
    });
    const answer = await connectionTo(accessTo(url, { credential })).request({ method: 'GET', path: '/' });
    const text = answer.ok ? answer.value.text : '';
    expect(JSON.parse(text)).toMatchObject({ message: expect.stringContaining('not taken: ') });
    for (const secret of ['canary-', Buffer.from('jane:canary').toString('base64').slice(0, 12)])
      expect(text).not.toContain(secret);
  });

  test('impersonation and credentials go along as headers', async () => {
    const { url } = await serve((request, answer) => {
      answer.end(JSON.stringify(request.headers));
    });
    const access = accessTo(url, {
      credential: { kind: 'token', token: 'abc' },
      impersonate: { user: 'jane', uid: undefined, groups: ['a', 'b'], extra: [['scopes', 'x']] },
    });
    const answer = await connectionTo(access).request({ method: 'GET', path: '/' });
    expect(JSON.parse(answer.ok ? answer.value.text : '')).toMatchObject({
      authorization: 'Bearer abc',
      'impersonate-user': 'jane',
      'impersonate-group': 'a, b',
      'impersonate-extra-scopes': 'x',
    });
  });

  test('a path in front of the server is kept', async () => {
    const { url } = await serve((request, answer) => {
      answer.end(request.url);
    });
    const answer = await connectionTo(accessTo(new URL('/k8s/clusters/one/', url))).request({
      method: 'GET',
      path: '/version',
    });
    expect(answer.ok && answer.value.text).toBe('/k8s/clusters/one/version');
  });

  test('a proxy-url is used', async () => {
    const { url } = await serve((_request, answer) => {
      answer.end('through');
    });
    const asked: (string | undefined)[] = [];
    const proxy = await serve((_request, answer) => {
      answer.writeHead(500).end();
    });
    proxy.server.on('connect', (request, socket) => {
      asked.push(request.url, request.headers['proxy-authorization']);
      const onward = connect(Number(url.port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.pipe(onward).pipe(socket);
      });
    });
    const withUser = new URL(proxy.url);
    withUser.username = 'me';
    withUser.password = 'secret';
    const answer = await connectionTo(accessTo(url, { proxy: withUser })).request({ method: 'GET', path: '/' });
    expect(answer.ok && answer.value.text).toBe('through');
    expect(asked).toEqual([url.host, `Basic ${Buffer.from('me:secret').toString('base64')}`]);
  });

  test('a proxy that refuses is named', async () => {
    const { url } = await serve((_request, answer) => {
      answer.end();
    });
    const proxy = await serve(() => {});
    proxy.server.on('connect', (_request, socket) => {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    });
    const answer = await connectionTo(accessTo(url, { proxy: proxy.url })).request({ method: 'GET', path: '/' });
    expect(answer).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('the proxy refused with 407') },
    });
  });

  test('no more than 16 requests are in flight', async () => {
    let now = 0;
    let most = 0;
    const { url } = await serve((_request, answer) => {
      now += 1;
      most = Math.max(most, now);
      setImmediate(() => {
        now -= 1;
        answer.end();
      });
    });
    const connection = connectionTo(accessTo(url));
    await inFlight(Array(200).fill('/'), (path) => connection.request({ method: 'GET', path }), 100);
    expect(most).toBeLessThanOrEqual(16);
  });
});

describe.skipIf(process.platform === 'win32')('a credential that runs out', () => {
  test('A19, K14: the program runs once more, for all requests together, and not again for one that was never taken', async () => {
    const counter = join(folder, 'count');
    const program = join(folder, 'login');
    const credential =
      '{"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential","status":{"token":"t-$(wc -l < COUNT | tr -d " ")"}}';
    const script = `#!/bin/sh\necho >> ${counter}\ncat <<EOF\n${credential.replace('COUNT', counter)}\nEOF\n`;
    writeFileSync(program, script, { mode: 0o700 });
    const exec: Extract<Credential, { kind: 'exec' }>['exec'] = {
      file: join(folder, 'config'),
      folder,
      apiVersion: 'client.authentication.k8s.io/v1',
      command: './login',
      args: [],
      env: [],
      interactiveMode: 'Never',
      provideClusterInfo: false,
      installHint: '',
    };
    const command = await resolveExec(exec);
    await execConsents(folder).add(command.ok ? command.value.hash : '');

    const valid = new Set(['Bearer t-1']);
    const { url } = await serve((request, answer) => {
      answer.writeHead(valid.has(request.headers.authorization ?? '') ? 200 : 401).end(request.headers.authorization);
    });
    const connection = connectionTo(accessTo(url, { credential: { kind: 'exec', exec } }));
    const ask = async (): Promise<number> => {
      const answer = await connection.request({ method: 'GET', path: '/' });
      return answer.ok ? answer.value.status : 0;
    };
    expect(await ask()).toBe(200);
    valid.clear();
    valid.add('Bearer t-2');
    expect(await Promise.all(Array.from({ length: 8 }, ask))).toEqual(Array(8).fill(200));
    valid.clear();
    expect(await ask()).toBe(401);
    expect(await ask()).toBe(401);
    expect(readFileSync(counter, 'utf8')).toHaveLength(3);
  });
});
