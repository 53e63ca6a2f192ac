import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { get, signedIn, testServer } from './testServer.ts';

const call = { name: 'host.info', input: {} };

describe('what a request may take', () => {
  it('L15: a body over the limit is turned away unread, a huge header too', async () => {
    const test = await testServer();
    const headers = await signedIn(test);
    expect((await test.post('/call', call, { ...headers, 'Content-Length': '1000000000' })).status).toBe(413);
    expect((await test.post('/call', call, { ...headers, 'X-Big': 'x'.repeat(100_000) })).status).toBe(431);
  });

  it('L15: a body that never says its length is cut off, and before there is a session at once', async () => {
    const test = await testServer();
    const piece = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    /** How many pieces the server took of an endless body before it answered, and with what. */
    async function pour(path: string, headers: Readonly<Record<string, string>>) {
      const socket = connect(test.port, '127.0.0.1');
      const own = { Host: `127.0.0.1:${test.port}`, Origin: `http://127.0.0.1:${test.port}`, ...headers };
      const lines = Object.entries(own).map(([name, value]) => `${name}: ${value}`);
      let answer = '';
      let pieces = 0;
      socket.on('data', (text) => {
        answer += text;
      });
      socket.on('error', () => undefined);
      socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n`);
      socket.write('Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n');
      const more = () => {
        for (let room = true; room && !socket.destroyed; pieces++) room = socket.write(piece);
      };
      socket.on('drain', more);
      more();
      await new Promise((resolve) => socket.on('close', resolve));
      return { status: answer.slice(9, 12), megabytes: pieces / 16 };
    }
    // What is closed while it is written to may lose the answer on its way.
    const cutOff = ['413', ''];
    const poured = await pour('/call', await signedIn(test));
    expect(cutOff).toContain(poured.status);
    expect(poured.megabytes).toBeLessThan(100);
    const early = await pour('/session', {});
    expect(cutOff).toContain(early.status);
    expect(early.megabytes).toBeLessThan(20);
    expect((await test.post('/session', { token: 'x'.repeat(5000) })).status).toBe(413);
    expect(test.calls).toEqual([]);
  });

  it('L15: a request that drips, and a connection that says nothing, are ended', async () => {
    const test = await testServer({ headersTime: 200 });
    const ends = ['GET / HTTP/1.1\r\nHost: ', ''].map(async (start) => {
      const socket = connect(test.port, '127.0.0.1');
      let answer = '';
      socket.on('data', (text) => {
        answer += text;
      });
      socket.on('error', () => undefined);
      const drip = setInterval(() => socket.write(start === '' ? '' : 'x'), 20);
      socket.write(start);
      await new Promise((resolve) => socket.on('close', resolve));
      clearInterval(drip);
      return answer.slice(9, 12);
    });
    expect(await Promise.all(ends)).toEqual(['408', '408']);
  });

  it('L15: of many connections only so many are held, and the page is there again when they are gone', async () => {
    const test = await testServer();
    const [held, more] = [256, 60];
    let ended = 0;
    const sockets = Array.from({ length: held + more }, () => {
      const socket = connect(test.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\n'));
      socket.on('error', () => undefined);
      socket.on('close', () => ended++);
      return socket;
    });
    await expect.poll(() => ended).toBe(more);
    for (const socket of sockets) socket.destroy();
    await expect.poll(async () => (await get(test, '/')).status).toBe(200);
  });
});
