import { hashOf, matches, newSecret } from './secret.ts';

/** What a page holds to be let in: both halves are needed. */
export interface SessionSecrets {
  /** Sent by the browser on its own; cookies reach other ports, so it proves little alone. */
  readonly cookie: string;
  /** Sent by our script only. */
  readonly key: string;
}

/** The one session of a server. A newer launch link ends the older session, so that two pages never edit one folder. */
export class Session {
  #cookie: Buffer | undefined;
  #key: Buffer | undefined;

  start(): SessionSecrets {
    const secrets = { cookie: newSecret(), key: newSecret() };
    this.#cookie = hashOf(secrets.cookie);
    this.#key = hashOf(secrets.key);
    return secrets;
  }

  hasCookie(cookie: string | undefined): boolean {
    return this.#cookie !== undefined && cookie !== undefined && matches(cookie, this.#cookie);
  }

  hasKey(key: string | undefined): boolean {
    return this.#key !== undefined && key !== undefined && matches(key, this.#key);
  }
}

/** Cookies cross ports, so the name holds the port: two servers don't overwrite each other's. */
function cookieName(port: number, strict: boolean): string {
  return strict ? `__Host-entresol-${port}` : `entresol-${port}`;
}

/** Safari takes no `Secure` cookie over plain http, not even on loopback. The header key protects there alone. */
function takesSecureCookies(userAgent: string): boolean {
  return !/Safari\//.test(userAgent) || /Chrom(e|ium)\//.test(userAgent);
}

/** The `Set-Cookie` header of a new session. */
export function cookieHeader(port: number, cookie: string, userAgent: string): string {
  const strict = takesSecureCookies(userAgent);
  return `${cookieName(port, strict)}=${cookie}; HttpOnly; SameSite=Strict; Path=/${strict ? '; Secure' : ''}`;
}

/** Our cookie's value in a `Cookie` header. */
export function cookieIn(header: string | undefined, port: number): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  for (const name of [cookieName(port, true), cookieName(port, false)]) {
    const found = pairs.find((pair) => pair.startsWith(`${name}=`));
    if (found !== undefined) return found.slice(name.length + 1);
  }
  return undefined;
}
