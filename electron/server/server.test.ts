import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { rawRequest } from './rawRequest.ts';
import { startServer } from './server.ts';
import { get, signedIn, testServer } from './testServer.ts';

const call = { name: 'host.info', input: {} };

/** What becomes of an events connection: the status of a refused one, or the code that closed it. */
function eventsEnd(
  port: number,
  headers: Record<string, string>,
  greeting?: string,
): Promise<{ status: number } | { code: number }> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/events`, { headers });
    socket.on('open', () => {
      if (greeting !== undefined) socket.send(greeting);
    });
    socket.on('unexpected-response', (_request, response) => resolve({ status: response.statusCode ?? 0 }));
    socket.on('close', (code) => resolve({ code }));
    socket.on('error', () => undefined);
  });
}

describe('a page in session', () => {
  it('calls the host and gets its answer', async () => {
    const test = await testServer();
    const answer = await test.post('/call', call, await signedIn(test));
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('"door":"browser"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('hears what the host tells', async () => {
    const test = await testServer();
    const { cookie, key } = await test.signIn();
    const socket = new WebSocket(`ws://127.0.0.1:${test.port}/events`, {
      headers: { Origin: `http://127.0.0.1:${test.port}`, Cookie: cookie },
    });
    socket.on('open', () => socket.send(key));
    const first = await new Promise<string>((resolve) => socket.once('message', (data) => resolve(data.toString())));
    expect(first).toBe('{"name":"ready"}');
    socket.close();
  });

  it('needs both halves of its session: the cookie alone or the key alone is no session', async () => {
    const test = await testServer();
    const headers = await signedIn(test);
    expect((await test.post('/call', call, { ...headers, Cookie: '' })).status).toBe(401);
    expect((await test.post('/call', call, { ...headers, 'X-Blueprint-Session': '' })).status).toBe(401);
    expect((await test.post('/call', call, { ...headers, 'X-Blueprint-Session': 'x'.repeat(43) })).status).toBe(401);
    expect(test.calls).toEqual([]);
  });

  it('ends when a newer link is used, and is told so', async () => {
    const test = await testServer();
    const older = await test.signIn();
    const end = eventsEnd(test.port, { Origin: `http://127.0.0.1:${test.port}`, Cookie: older.cookie }, older.key);
    const newer = await signedIn(test);
    expect([{ code: 4401 }, { code: 4409 }]).toContainEqual(await end);
    expect((await test.post('/call', call, { Cookie: older.cookie, 'X-Blueprint-Session': older.key })).status).toBe(
      401,
    );
    expect((await test.post('/call', call, newer)).status).toBe(200);
  });

  it('has a cookie that scripts never see and other sites never send', async () => {
    const test = await testServer();
    const answer = await test.post('/session', { token: test.token() }, { 'User-Agent': 'Chrome/1 Safari/1' });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      new RegExp(`^__Host-entresol-${test.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/; Secure$`),
    );
  });
});

describe('the Host header', () => {
  it("L1: another site's name that points here gets nothing, not even the page", async () => {
    const test = await testServer();
    const headers = await signedIn(test);
    for (const path of ['/', '/index.html', '/assets/app-1.js', '/call', '/session', '/events', '/nothing'])
      expect((await get(test, path, `evil.test:${test.port}`)).status, path).toBe(421);
    const posted = await test.post('/call', call, {
      ...headers,
      Host: `evil.test:${test.port}`,
      Origin: `http://evil.test:${test.port}`,
    });
    expect(posted.status).toBe(421);
    expect(test.calls).toEqual([]);
    const { Cookie } = headers;
    const evil = { Host: `evil.test:${test.port}`, Origin: `http://evil.test:${test.port}`, Cookie: Cookie ?? '' };
    expect(await eventsEnd(test.port, evil)).toEqual({ status: 421 });
  });

  it('L2: only the exact loopback names with the port pass', async () => {
    const test = await testServer();
    const { port } = test;
    for (const host of [
      `0.0.0.0:${port}`,
      `127.1:${port}`,
      `2130706433:${port}`,
      `localhost.:${port}`,
      '127.0.0.1',
      `[::1]:${port}`,
      `127.0.0.1:${port + 1}`,
      `user@127.0.0.1:${port}`,
      '',
    ])
      expect((await get(test, '/', host)).status, host).toBe(421);
    expect((await get(test, '/', `LOCALHOST:${port}`)).status).toBe(200);
    expect((await rawRequest(port, ['GET / HTTP/1.1', 'Connection: close'])).status).toBe(421);
    const twice = ['GET / HTTP/1.1', `Host: 127.0.0.1:${port}`, `Host: evil.test:${port}`, 'Connection: close'];
    expect([400, 421]).toContain((await rawRequest(port, twice)).status);
    const absolute = [`GET http://evil.test:${port}/ HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Connection: close'];
    expect([400, 421]).toContain((await rawRequest(port, absolute)).status);
  });
});

describe('the Origin header', () => {
  it('L4: a call from any other origin, or from none, is refused and never reaches the host', async () => {
    const test = await testServer();
    const headers = await signedIn(test);
    const { port } = test;
    for (const origin of [
      `http://localhost:${port + 1}`,
      `http://127.0.0.1:${port + 1}`,
      `http://localhost:${port}`,
      `https://127.0.0.1:${port}`,
      'https://evil.test',
      'null',
      'http://127.0.0.1',
      `http://127.0.0.1:${port}.evil.test`,
      '',
    ])
      expect((await test.post('/call', call, { ...headers, Origin: origin })).status, origin).toBe(403);
    expect((await test.post('/call', call, { ...headers, 'Sec-Fetch-Site': 'same-site' })).status).toBe(403);
    expect((await test.post('/call', call, { ...headers, 'Sec-Fetch-Site': 'none' })).status).toBe(403);
    expect(test.calls).toEqual([]);
    expect((await test.post('/session', { token: test.token() }, { Origin: 'https://evil.test' })).status).toBe(403);
  });

  it('L5: a preflight from anywhere is refused, and no answer ever opens us to other origins', async () => {
    const test = await testServer();
    for (const path of ['/', '/call', '/session', '/events', '/assets/app-1.js']) {
      const answer = await rawRequest(test.port, [
        `OPTIONS ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${test.port}`,
        'Origin: https://evil.test',
        'Access-Control-Request-Method: POST',
        'Access-Control-Request-Private-Network: true',
        'Connection: close',
      ]);
      expect(answer.status, path).toBe(403);
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('L6: an events connection of another origin is refused before it stands, cookie or not', async () => {
    const test = await testServer();
    const { cookie } = await test.signIn();
    for (const origin of [
      `http://127.0.0.1:${test.port + 1}`,
      `http://localhost:${test.port}`,
      'null',
      'https://evil.test',
    ])
      expect(await eventsEnd(test.port, { Origin: origin, Cookie: cookie }), origin).toEqual({ status: 403 });
    expect(await eventsEnd(test.port, { Cookie: cookie })).toEqual({ status: 403 });
  });

  it('L7: an events connection without the right key is closed', async () => {
    const test = await testServer();
    const { cookie, key } = await test.signIn();
    const origin = `http://127.0.0.1:${test.port}`;
    expect(await eventsEnd(test.port, { Origin: origin, Cookie: cookie })).toEqual({ code: 4401 });
    expect(await eventsEnd(test.port, { Origin: origin, Cookie: cookie }, 'wrong')).toEqual({ code: 4401 });
    expect(await eventsEnd(test.port, { Origin: origin }, key)).toEqual({ code: 4401 });
  });

  it('L9: an address of a call can not be used as a script or picture', async () => {
    const test = await testServer();
    const { cookie } = await test.signIn();
    for (const path of ['/call', '/session', '/events']) {
      const answer = await rawRequest(test.port, [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${test.port}`,
        `Cookie: ${cookie}`,
        'Sec-Fetch-Site: cross-site',
        'Connection: close',
      ]);
      expect(answer.status, path).toBe(403);
    }
  });
});

describe('calls', () => {
  it('L3: a simple form-like post is refused whatever it carries', async () => {
    const test = await testServer();
    const headers = await signedIn(test);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      '',
    ])
      expect((await test.post('/call', call, { ...headers, 'Content-Type': type })).status, type).toBe(415);
    expect((await test.post('/call', call, { ...headers, 'Content-Encoding': 'gzip' })).status).toBe(415);
    expect(test.calls).toEqual([]);
  });

  it('a prototype name is no method', async () => {
    const test = await testServer();
    const headers = await signedIn(test);
    for (const name of ['__proto__', 'constructor', 'toString', 'files.nothing'])
      expect((await test.post('/call', { name, input: {} }, headers)).body).toContain('protocol/unknown-method');
  });
});

describe('launch links', () => {
  it('L10: work once', async () => {
    const fresh: string[] = [];
    const test = await testServer({ onStaleLink: (url) => fresh.push(url) });
    const token = test.token();
    expect((await test.post('/session', { token })).status).toBe(200);
    expect((await test.post('/session', { token })).status).toBe(401);
    const [url = ''] = fresh;
    expect((await test.post('/session', { token: new URL(url).hash.slice(3) })).status).toBe(200);
  });

  it('L10: die after a minute', async () => {
    let now = 0;
    const test = await testServer({ now: () => now });
    const token = test.token();
    now = 60_001;
    expect((await test.post('/session', { token })).status).toBe(401);
  });

  it('L10: are not taken any more after ten wrong ones, and the terminal is told so once', async () => {
    let told = 0;
    const test = await testServer({ onLinksClosed: () => told++ });
    for (let guess = 0; guess < 10; guess++)
      expect((await test.post('/session', { token: `wrong${guess}` })).status).toBe(401);
    const answer = await test.post('/session', { token: test.token() });
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('session/closed');
    expect(told).toBe(1);
  });
});

describe('the page', () => {
  it('L14: no trick with a path reaches anything but the table of files', async () => {
    const test = await testServer();
    for (const path of [
      '/..%2f..%2fetc/passwd',
      '/../../etc/passwd',
      '//etc/passwd',
      '/index.html%00.js',
      '/index.html?raw??',
      '/?import',
      '/assets/app-1.js#x',
      '/..\\..\\etc\\passwd',
      '/assets\\app-1.js',
      '/%2e%2e/package.json',
      '/@fs/etc/passwd',
      '/assets/',
      '/assets',
      '/.git/config',
      '/constructor',
      '/__proto__',
      'index.html',
      '*',
    ])
      expect([400, 404], path).toContain((await get(test, path)).status);
    expect((await get(test, '/')).body).toContain('<title>shell</title>');
    expect((await get(test, '/assets/app-1.js')).status).toBe(200);
  });

  it('L19: nothing is ever a redirect', async () => {
    const test = await testServer();
    for (const path of [
      '/?next=https://evil.test',
      '//evil.test',
      '/call',
      '/session',
      '/events',
      '/',
      '/assets',
      '/index.html',
      '/logout',
    ]) {
      const answer = await get(test, path);
      expect(answer.status < 300 || answer.status >= 400, path).toBe(true);
      expect(answer.headers.has('location')).toBe(false);
    }
  });

  it('holds no secret and carries the policy on every answer', async () => {
    const test = await testServer();
    const token = test.token();
    for (const path of ['/', '/assets/app-1.js', '/nothing', '/call']) {
      const answer = await get(test, path);
      expect(answer.body).not.toContain(token);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    }
  });
});

describe('the address', () => {
  it('L18: anything but loopback is refused before a socket is opened', async () => {
    const test = await testServer();
    for (const address of ['0.0.0.0', '::', '192.168.0.1', 'example.org', '127.0.0.1.evil.test', 'constructor', '']) {
      const started = await startServer({ host: test.host, staticFolder: test.folder, address });
      expect(started, address).toMatchObject({ ok: false, problem: { code: 'server/not-loopback' } });
    }
  });

  it('answers on loopback alone', async () => {
    const test = await testServer();
    const outside = await new Promise<string>((resolve) => {
      const socket = connect(test.port, '127.0.0.2');
      socket.on('connect', () => resolve('connected'));
      socket.on('error', () => resolve('refused'));
    });
    expect(outside).toBe('refused');
  });

  it('tells a taken port apart from an unbuilt app', async () => {
    const test = await testServer();
    expect(await startServer({ host: test.host, staticFolder: test.folder })).toMatchObject({
      problem: { code: 'server/not-built' },
    });
    await expect(testServer({ port: test.port })).rejects.toThrow(`Port ${test.port} can't be used`);
  });
});
