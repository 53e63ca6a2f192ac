import { createServer, type RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askPrometheus, prometheusAddress } from './askPrometheus.ts';

async function serving(listener: RequestListener): Promise<URL> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const at = server.address();
  return new URL(`http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}/prom/`);
}

const now = new Date('2026-03-01T12:00:00Z');
const series = (values: readonly (readonly [number, string])[]) =>
  JSON.stringify({ status: 'success', data: { resultType: 'matrix', result: [{ metric: {}, values }] } });

describe('asking Prometheus', () => {
  it('gets the daily values of a query, with the token that was given', async () => {
    const asked: { url: URL; token: string | undefined }[] = [];
    const address = await serving((request, response) => {
      asked.push({ url: new URL(request.url ?? '', address), token: request.headers.authorization });
      response.end(series([[now.getTime() / 1000, '7']]));
    });
    expect(await askPrometheus(address, 'sum(up)', 'secret', now)).toEqual({
      ok: true,
      value: [{ date: '2026-03-01', value: 7 }],
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.token).toBe('Bearer secret');
    expect(asked[0]?.url.pathname).toBe('/prom/api/v1/query_range');
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toMatchObject({ query: 'sum(up)', step: '86400' });
  });

  it('follows no redirect, so that the token goes nowhere else', async () => {
    let reached = false;
    const elsewhere = await serving((_request, response) => {
      reached = true;
      response.end(series([]));
    });
    const address = await serving((_request, response) => response.writeHead(302, { location: elsewhere.href }).end());
    expect(await askPrometheus(address, 'up', 'secret', now)).toMatchObject({
      problem: { code: 'goals/prometheus-unreachable' },
    });
    expect(reached).toBe(false);
  });

  it.each([
    ['that asks who we are', 401, '', 'goals/prometheus-refused'],
    ['that is something else', 200, '<html>', 'goals/prometheus-answer'],
    ['whose answer has no end', 200, ' '.repeat(5 * 1024 * 1024), 'goals/prometheus-answer'],
  ])('is a problem with a server %s', async (_what, status, body, code) => {
    const address = await serving((_request, response) => response.writeHead(status).end(body));
    expect(await askPrometheus(address, 'up', undefined, now)).toMatchObject({ ok: false, problem: { code } });
  });

  it('is a problem where nobody answers', async () => {
    expect(await askPrometheus(new URL('http://127.0.0.1:1/'), 'up', undefined, now)).toMatchObject({
      problem: { code: 'goals/prometheus-unreachable' },
    });
  });
});

describe('the address of a Prometheus', () => {
  it('is https, or http on this computer', () => {
    for (const good of ['https://prom.acme.io', 'http://localhost:9090', 'http://[::1]:9090/x'])
      expect(prometheusAddress(good)).toMatchObject({ ok: true });
    for (const bad of ['http://prom.acme.io', 'https://user:pass@prom.acme.io', 'file:///etc/passwd', 'prom', ''])
      expect(prometheusAddress(bad)).toMatchObject({ problem: { code: 'usage/prometheus-address' } });
  });
});
