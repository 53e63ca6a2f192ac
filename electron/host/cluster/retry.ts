import { setTimeout as pause } from 'node:timers/promises';
import { textAt } from '../../../shared/json.ts';
import type { Result } from '../../../shared/result.ts';
import { type ApiReply, type ApiRequest, type Connection, jsonOf } from './connection.ts';
import { readRefusal } from './refusal.ts';

const mostAttempts = 6;
const firstWaitMs = 500;
const longestWaitMs = 30_000;

export interface RetryOptions {
  /** Ends the waiting between requests, never a request. */
  readonly stop?: AbortSignal | undefined;
  /** Set where the body carries a resourceVersion: sent again it would be as stale. */
  readonly staleIsFinal?: boolean;
  /** Default 6. Fewer where a person waits to hear that nobody is there. */
  readonly attempts?: number;
}

/**
 * Sends a request that may be sent twice (a read, or a server-side apply), again after 429, 5xx and lost connections:
 * at most six times, as late as the server asks, else after 0.5 to 30 s with jitter. Other answers are final.
 */
export async function requestWithRetry(
  connection: Connection,
  request: ApiRequest,
  { stop, staleIsFinal = false, attempts = mostAttempts }: RetryOptions = {},
): Promise<Result<ApiReply>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await connection.request(request);
    const final = attempt === attempts || (staleIsFinal && answer.ok && answer.value.status === 409);
    const wait = final ? undefined : waitBefore(answer, attempt);
    if (wait === undefined || stop?.aborted) return answer;
    try {
      await pause(wait, undefined, stop === undefined ? {} : { signal: stop });
    } catch {
      return answer;
    }
  }
}

/** How long to wait before the same request may be sent again, in milliseconds; undefined where that is of no use. */
export function waitBefore(
  answer: Result<ApiReply>,
  attempt: number,
  random: () => number = Math.random,
): number | undefined {
  const backoff = Math.min(firstWaitMs * 2 ** (attempt - 1), longestWaitMs) * (0.75 + random() / 2);
  if (!answer.ok) return /^cluster\/(unreachable|timeout)$/.test(answer.problem.code) ? backoff : undefined;
  const { status, headers } = answer.value;
  const asked = Number(headers['retry-after']);
  const wait = Number.isFinite(asked) && asked > 0 ? Math.min(asked * 1000, longestWaitMs) : backoff;
  if (status === 429 || status === 503) return wait;
  if (status === 409) return isStale(answer.value) ? wait : undefined;
  if (status < 500) return undefined;
  return readRefusal(answer.value).final ? undefined : wait;
}

/** A conflict of versions goes away by itself; one of field managers does not. */
function isStale(reply: ApiReply): boolean {
  return readRefusal(reply).conflicts.length === 0 && textAt(jsonOf(reply), 'reason') === 'Conflict';
}
