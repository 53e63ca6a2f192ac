import type { Environment } from '@marcbachmann/cel-js';
import { isRequestUri } from '../formats.ts';
import { NotEvaluable } from './values.ts';

const SYNC = { async: false };

class CelUrl {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  constructor(text: string) {
    if (!isRequestUri(text)) throw new NotEvaluable(`${text} is no URL`);
    const match = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)/.exec(text);
    this.scheme = (match?.[1] ?? '').toLowerCase();
    this.host = (match?.[2] ?? '').replace(/^.*@/, '');
    this.path = match?.[3] ?? '';
    if (/[^A-Za-z0-9\-._~:/@!$&'()*+,;=%]/.test(this.path))
      throw new NotEvaluable('the path of the URL needs escaping');
  }
}

/** Kubernetes' `urls` library, without `getQuery`. */
export function registerUrls(environment: Environment): void {
  const U = 'net.URL';
  environment
    .registerType(U, CelUrl)
    .registerFunction(`url(string): ${U}`, (text: string) => new CelUrl(text), SYNC)
    .registerFunction('isURL(string): bool', isRequestUri, SYNC)
    .registerFunction(`${U}.getScheme(): string`, ({ scheme }: CelUrl) => scheme, SYNC)
    .registerFunction(`${U}.getHost(): string`, ({ host }: CelUrl) => host, SYNC)
    .registerFunction(
      `${U}.getHostname(): string`,
      ({ host }: CelUrl) => host.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1'),
      SYNC,
    )
    .registerFunction(`${U}.getPort(): string`, ({ host }: CelUrl) => /:(\d*)$/.exec(host)?.[1] ?? '', SYNC)
    .registerFunction(`${U}.getEscapedPath(): string`, ({ path }: CelUrl) => path, SYNC);
}
