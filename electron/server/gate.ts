import type { IncomingMessage } from 'node:http';

/** Why a request is turned away: the status, and a word for its body. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 421;
  readonly reason: string;
}

function headersNamed(request: IncomingMessage, name: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < request.rawHeaders.length; at += 2)
    if (request.rawHeaders[at]?.toLowerCase() === name) found.push(request.rawHeaders[at + 1] ?? '');
  return found;
}

/** The names under which a server on `address` may be asked. Anything else is another site's name pointing here (DNS rebinding). */
export function allowedHosts(address: string, port: number): ReadonlySet<string> {
  const names = address === '::1' ? ['[::1]', 'localhost'] : ['127.0.0.1', 'localhost'];
  return new Set(names.map((name) => `${name}:${port}`));
}

/** Checks of every request, static or not: exactly one known Host, and a plain target. */
export function checkTarget(request: IncomingMessage, hosts: ReadonlySet<string>): Refusal | undefined {
  const named = headersNamed(request, 'host');
  const [host] = named;
  if (named.length !== 1 || host === undefined || !hosts.has(host.toLowerCase()))
    return { status: 421, reason: 'This server is not known by that name.' };
  if (request.httpVersionMajor !== 1) return { status: 400, reason: 'This server speaks HTTP/1.1.' };
  if (headersNamed(request, 'transfer-encoding').length > 0 && headersNamed(request, 'content-length').length > 0)
    return { status: 400, reason: 'The length of the request is stated twice.' };
  if (!/^\/(?!\/)[\w./@~+-]*$/.test(request.url ?? '') || (request.url ?? '').includes('..'))
    return { status: 400, reason: 'There is no such address.' };
  return undefined;
}

/** True when the request comes from our own page: its Origin is there and equals the Host it asked. */
export function isOwnPage(request: IncomingMessage): boolean {
  const origins = headersNamed(request, 'origin');
  if (origins.length !== 1 || origins[0] !== `http://${request.headers.host?.toLowerCase()}`) return false;
  const sites = headersNamed(request, 'sec-fetch-site');
  return sites.length === 0 || (sites.length === 1 && sites[0] === 'same-origin');
}

/** Checks of every call: from our own page, a POST, plain JSON. */
export function checkCall(request: IncomingMessage): Refusal | undefined {
  if (!isOwnPage(request)) return { status: 403, reason: 'Only the page of this server may call it.' };
  if (request.method !== 'POST') return { status: 405, reason: 'Calls are posted.' };
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json(; *charset=utf-8)?$/i.test(type) || request.headers['content-encoding'] !== undefined)
    return { status: 415, reason: 'Calls are plain JSON.' };
  return undefined;
}
