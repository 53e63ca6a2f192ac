import { expect, it, vi } from 'vitest';
import { hashOf, matches, newSecret } from './secret.ts';
import { testServer } from './testServer.ts';

const compared = vi.hoisted((): [number, number][] => []);
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  return {
    ...crypto,
    timingSafeEqual: (a: Buffer, b: Buffer) => {
      compared.push([a.length, b.length]);
      return crypto.timingSafeEqual(a, b);
    },
  };
});

it('L11: secrets are compared by hashes of one length, in a time that does not depend on them', () => {
  const secret = newSecret();
  const hash = hashOf(secret);
  compared.length = 0;
  expect(['', secret.slice(1), `${secret}x`, 'ä'.repeat(500), secret].map((given) => matches(given, hash))).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
  expect(compared).toEqual(Array.from({ length: 5 }, () => [32, 32]));
});

it('L11: so are launch link, cookie and key of a call', async () => {
  const test = await testServer();
  compared.length = 0;
  const { cookie, key } = await test.signIn();
  expect(compared).toEqual([[32, 32]]);
  compared.length = 0;
  const headers = { Cookie: cookie, 'X-Blueprint-Session': `${key.slice(1)}x` };
  expect((await test.post('/call', { name: 'host.info', input: {} }, headers)).status).toBe(401);
  expect(compared).toEqual([
    [32, 32],
    [32, 32],
  ]);
});

it('L17: two servers in one browser have cookies of different names and sessions of their own', async () => {
  const [one, two] = [await testServer(), await testServer()];
  const [first, second] = [await one.signIn(), await two.signIn()];
  const nameOf = (cookie: string) => cookie.slice(0, cookie.indexOf('='));
  expect(nameOf(first.cookie)).not.toBe(nameOf(second.cookie));
  const both = `${first.cookie}; ${second.cookie}`;
  const call = { name: 'host.info', input: {} };
  expect((await one.post('/call', call, { Cookie: both, 'X-Blueprint-Session': first.key })).status).toBe(200);
  expect((await two.post('/call', call, { Cookie: both, 'X-Blueprint-Session': second.key })).status).toBe(200);
  expect((await one.post('/call', call, { Cookie: both, 'X-Blueprint-Session': second.key })).status).toBe(401);
  expect((await two.post('/call', call, { Cookie: both, 'X-Blueprint-Session': first.key })).status).toBe(401);
});
