import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../shared/result.ts';
import { waitBefore } from './retry.ts';

const reply = (status: number, body: object = {}, headers: Record<string, string> = {}) =>
  ok({ status, headers, text: JSON.stringify(body) });
const conflict = (causes: readonly object[]) =>
  reply(409, { reason: 'Conflict', message: 'conflict', details: { causes } });

describe('what is asked again', () => {
  test.each([
    ['success', reply(200)],
    ['a refusal', reply(403)],
    ['an invalid object', reply(422)],
    ['a kind that is not there', reply(404)],
    [
      'a conflict of field managers',
      conflict([{ reason: 'FieldManagerConflict', message: 'conflict with "x"', field: '.a' }]),
    ],
    [
      'a field that the schema lacks, which is a 500',
      reply(500, {
        message: 'failed to create typed patch object (/s; v1, Kind=Secret): .spec: field not declared in schema',
      }),
    ],
    ['a wrong certificate', fail({ code: 'cluster/tls', message: '' })],
    ['a redirect', fail({ code: 'cluster/redirect', message: '' })],
  ])('not %s', (_title, answer) => {
    expect(waitBefore(answer, 1)).toBeUndefined();
  });

  test.each([
    ['too many requests', reply(429)],
    ['an overloaded server', reply(503)],
    ['an internal error', reply(500, { message: 'Internal error occurred: etcdserver: leader changed' })],
    ['a change of somebody else in between', conflict([])],
    ['a lost connection', fail({ code: 'cluster/unreachable', message: '' })],
    ['silence', fail({ code: 'cluster/timeout', message: '' })],
  ])('%s', (_title, answer) => {
    expect(waitBefore(answer, 1)).toBeGreaterThan(0);
  });

  test('A5: as late as the server asks', () => {
    expect(waitBefore(reply(429, {}, { 'retry-after': '3' }), 1)).toBe(3000);
  });

  test('else ever later, from half a second to half a minute, with jitter', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((attempt) => waitBefore(reply(503), attempt, () => 0.5));
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(waitBefore(reply(503), 1, () => 0)).not.toBe(waitBefore(reply(503), 1, () => 1));
  });
});
