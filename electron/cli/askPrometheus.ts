import type { GoalValue } from '../../shared/blueprint/blueprint.ts';
import { prometheusValues } from '../../shared/goals/prometheusValues.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** How far back values are asked for, one a day. */
const daysBack = 90;
const daySeconds = 24 * 60 * 60;
/** The longest that an answer may take, in milliseconds, and the largest that it may be, in bytes. */
const patience = 10_000;
const largest = 4 * 1024 * 1024;

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The address of a Prometheus as a person names it. Problems: no http address, one that carries a password, or one without
 * TLS beyond this computer.
 */
export function prometheusAddress(text: string): Result<URL> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.has(url.hostname));
  if (!url || !safe || url.username !== '' || url.password !== '')
    return fail({
      code: 'usage/prometheus-address',
      message: 'The address of Prometheus has to be https, or http on this computer, without a password in it.',
      advice: 'For one inside a cluster: kubectl port-forward, then --prometheus http://localhost:9090',
    });
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return ok(url);
}

/**
 * Asks a Prometheus for the daily values of a query over the last 90 days. The token, if any, is sent to that address only:
 * redirects are not followed. Problems: nobody answers, or not with one series.
 */
export async function askPrometheus(
  address: URL,
  query: string,
  token: string | undefined,
  now: Date,
): Promise<Result<readonly GoalValue[]>> {
  const url = new URL('api/v1/query_range', address);
  const end = Math.floor(now.getTime() / 1000);
  url.search = new URLSearchParams({
    query,
    start: String(end - daysBack * daySeconds),
    end: String(end),
    step: String(daySeconds),
  }).toString();
  try {
    const response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
      headers: { accept: 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    });
    if (response.status === 401 || response.status === 403) {
      await response.body?.cancel();
      return fail({
        code: 'goals/prometheus-refused',
        message: `${address.host} asks who you are.`,
        advice: 'Put a token into ENTRESOL_PROMETHEUS_TOKEN.',
      });
    }
    const text = await textUpTo(response, largest);
    return prometheusValues(text === undefined ? undefined : JSON.parse(text));
  } catch (error) {
    // What answers with something else than JSON is as little a Prometheus as nobody.
    if (error instanceof SyntaxError) return prometheusValues(undefined);
    return fail({
      code: 'goals/prometheus-unreachable',
      message: `Prometheus does not answer at ${address.host}.`,
      advice: 'See whether the address is right and reachable from here.',
    });
  }
}

/** The body of an answer; undefined where it is larger than allowed. */
async function textUpTo(response: Response, bytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > bytes) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
