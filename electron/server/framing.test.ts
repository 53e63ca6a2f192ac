import { describe, expect, it } from 'vitest';
import { rawRequest } from './rawRequest.ts';
import { testServer } from './testServer.ts';

describe('how a request is framed', () => {
  it('L16: other methods and doubtful framing are refused', async () => {
    const test = await testServer();
    const { port } = test;
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE'])
      expect(
        (await rawRequest(port, [`${method} / HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Connection: close'])).status,
        method,
      ).toBe(405);
    expect((await rawRequest(port, [`CONNECT evil.test:443 HTTP/1.1`, `Host: 127.0.0.1:${port}`])).status).toBe(405);
    const both = ['POST /call HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Content-Length: 4', 'Transfer-Encoding: chunked'];
    expect((await rawRequest(port, both, '0\r\n\r\n')).status).toBe(400);
    for (const line of ['GET /', 'GET / HTTP/0.9', 'GET / HTTP/2.0'])
      expect((await rawRequest(port, [line, `Host: 127.0.0.1:${port}`])).status, line).toBe(400);
  });

  it('L16: what follows a refused request on its connection is never answered', async () => {
    const test = await testServer();
    const hidden = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${test.port}\r\n\r\n`;
    for (const [first, ...headers] of [
      ['PUT / HTTP/1.1'],
      ['OPTIONS /call HTTP/1.1'],
      ['GET /nothing HTTP/1.1'],
      ['POST /call HTTP/1.1', `Content-Length: ${hidden.length}`],
      ['POST /call HTTP/1.1', 'Transfer-Encoding: chunked', 'Content-Length: 4'],
      ['POST /call HTTP/1.1', 'Transfer-Encoding: chunked, identity'],
      ['POST /call HTTP/1.1', 'Content-Length: 0', 'Content-Length: 4'],
    ]) {
      const answer = await rawRequest(
        test.port,
        [first ?? '', `Host: 127.0.0.1:${test.port}`, ...headers],
        `${hidden}0\r\n\r\n${hidden}`,
      );
      expect([400, 403, 404, 405], first).toContain(answer.status);
      expect(answer.body, first).not.toContain('HTTP/1.1');
      expect(answer.body, first).not.toContain('<title>');
    }
    expect(test.calls).toEqual([]);
  });
});
