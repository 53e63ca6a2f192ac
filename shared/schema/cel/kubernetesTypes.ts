import { type Environment, Optional } from '@marcbachmann/cel-js';
import {
  type Address,
  contains,
  formatAddress,
  isMapped,
  masked,
  type Network,
  parseAddress,
  parseNetwork,
} from '../address.ts';
import { formatCheck, isRequestUri } from '../formats.ts';
import { compareQuantities, parseQuantity, type Quantity } from '../quantity.ts';
import { NotEvaluable } from './values.ts';

const SYNC = { async: false };
const NANO = 1_000_000_000n;
const INT64_MOST = 2n ** 63n - 1n;

class CelQuantity implements Quantity {
  readonly nanos: bigint;
  constructor(nanos: bigint) {
    this.nanos = nanos;
  }
}

function quantity(text: string): CelQuantity {
  const parsed = parseQuantity(text);
  if (parsed === undefined) throw new NotEvaluable(`${text} is no quantity`);
  return new CelQuantity(parsed.nanos);
}

/** Kubernetes' `quantity` library. */
export function registerQuantities(environment: Environment): void {
  const Q = 'kubernetes.Quantity';
  const isWhole = ({ nanos }: CelQuantity) =>
    nanos % NANO === 0n && nanos / NANO <= INT64_MOST && nanos / NANO >= -INT64_MOST - 1n;
  environment
    .registerType(Q, CelQuantity)
    .registerFunction(`quantity(string): ${Q}`, quantity, SYNC)
    .registerFunction('isQuantity(string): bool', (text: string) => parseQuantity(text) !== undefined, SYNC)
    .registerFunction(`${Q}.sign(): int`, ({ nanos }: CelQuantity) => (nanos === 0n ? 0n : nanos < 0n ? -1n : 1n), SYNC)
    .registerFunction(`${Q}.isGreaterThan(${Q}): bool`, (a: CelQuantity, b: CelQuantity) => a.nanos > b.nanos, SYNC)
    .registerFunction(`${Q}.isLessThan(${Q}): bool`, (a: CelQuantity, b: CelQuantity) => a.nanos < b.nanos, SYNC)
    .registerFunction(
      `${Q}.compareTo(${Q}): int`,
      (a: CelQuantity, b: CelQuantity) => BigInt(compareQuantities(a, b)),
      SYNC,
    )
    .registerFunction(`${Q}.asApproximateFloat(): double`, ({ nanos }: CelQuantity) => Number(nanos) / 1e9, SYNC)
    .registerFunction(`${Q}.isInteger(): bool`, isWhole, SYNC)
    .registerFunction(
      `${Q}.asInteger(): int`,
      (value: CelQuantity) => {
        if (!isWhole(value)) throw new NotEvaluable('the quantity is no integer');
        return value.nanos / NANO;
      },
      SYNC,
    )
    .registerFunction(
      `${Q}.add(${Q}): ${Q}`,
      (a: CelQuantity, b: CelQuantity) => new CelQuantity(a.nanos + b.nanos),
      SYNC,
    )
    .registerFunction(`${Q}.add(int): ${Q}`, (a: CelQuantity, b: bigint) => new CelQuantity(a.nanos + b * NANO), SYNC)
    .registerFunction(
      `${Q}.sub(${Q}): ${Q}`,
      (a: CelQuantity, b: CelQuantity) => new CelQuantity(a.nanos - b.nanos),
      SYNC,
    )
    .registerFunction(`${Q}.sub(int): ${Q}`, (a: CelQuantity, b: bigint) => new CelQuantity(a.nanos - b * NANO), SYNC)
    .registerOperator(`${Q} == ${Q}`, (a: CelQuantity, b: CelQuantity) => a.nanos === b.nanos);
}

class CelAddress {
  readonly address: Address;
  constructor(address: Address) {
    this.address = address;
  }
}

class CelNetwork {
  readonly network: Network;
  constructor(network: Network) {
    this.network = network;
  }
}

class AddressNames {}

/** Addresses inside addresses are refused (`parseIPAddr` of apiserver's `ip` library). */
function readAddress(text: string): Address | undefined {
  const address = parseAddress(text);
  return address === undefined || isMapped(address) ? undefined : address;
}

function readNetwork(text: string): Network | undefined {
  const network = parseNetwork(text);
  return network === undefined || isMapped(network.address) || /\/0\d/.test(text) ? undefined : network;
}

function sure<T>(value: T | undefined, text: string): T {
  if (value === undefined) throw new NotEvaluable(`${text} is no address`);
  return value;
}

const whole = (address: Address): Network => ({ address, bits: address.bytes.length * 8 });
const sameBytes = (a: Address, b: Address) => formatAddress(a) === formatAddress(b);

/** Kubernetes' `ip` and `cidr` libraries. */
export function registerNetworks(environment: Environment): void {
  const [I, N] = ['net.IP', 'net.CIDR'];
  const within = (network: string) => {
    const outer = sure(parseNetwork(network), network);
    return ({ address }: CelAddress) => contains(outer, whole(address));
  };
  const isLoopback = ({ address }: CelAddress) =>
    within('127.0.0.0/8')(new CelAddress(address)) || formatAddress(address) === '::1';
  environment
    .registerType(I, CelAddress)
    .registerType(N, CelNetwork)
    .registerType('entresol.Addresses', AddressNames)
    .registerConstant('ip', 'entresol.Addresses', new AddressNames())
    .registerFunction(`ip(string): ${I}`, (text: string) => new CelAddress(sure(readAddress(text), text)), SYNC)
    .registerFunction('isIP(string): bool', (text: string) => readAddress(text) !== undefined, SYNC)
    .registerFunction(
      'entresol.Addresses.isCanonical(string): bool',
      (_: AddressNames, text: string) => formatAddress(sure(readAddress(text), text)) === text,
      SYNC,
    )
    .registerFunction(`${I}.family(): int`, ({ address }: CelAddress) => BigInt(address.family), SYNC)
    .registerFunction(
      `${I}.isUnspecified(): bool`,
      ({ address }: CelAddress) => address.bytes.every((byte) => byte === 0),
      SYNC,
    )
    .registerFunction(`${I}.isLoopback(): bool`, isLoopback, SYNC)
    .registerFunction(`string(${I}): string`, ({ address }: CelAddress) => formatAddress(address), SYNC)
    .registerOperator(`${I} == ${I}`, (a: CelAddress, b: CelAddress) => sameBytes(a.address, b.address))
    .registerFunction(`cidr(string): ${N}`, (text: string) => new CelNetwork(sure(readNetwork(text), text)), SYNC)
    .registerFunction('isCIDR(string): bool', (text: string) => readNetwork(text) !== undefined, SYNC)
    .registerFunction(
      `${N}.containsIP(string): bool`,
      ({ network }: CelNetwork, text: string) => contains(network, whole(sure(readAddress(text), text))),
      SYNC,
    )
    .registerFunction(
      `${N}.containsIP(${I}): bool`,
      ({ network }: CelNetwork, { address }: CelAddress) => contains(network, whole(address)),
      SYNC,
    )
    .registerFunction(
      `${N}.containsCIDR(string): bool`,
      ({ network }: CelNetwork, text: string) => contains(network, sure(readNetwork(text), text)),
      SYNC,
    )
    .registerFunction(
      `${N}.containsCIDR(${N}): bool`,
      (a: CelNetwork, b: CelNetwork) => contains(a.network, b.network),
      SYNC,
    )
    .registerFunction(`${N}.ip(): ${I}`, ({ network }: CelNetwork) => new CelAddress(network.address), SYNC)
    .registerFunction(`${N}.prefixLength(): int`, ({ network }: CelNetwork) => BigInt(network.bits), SYNC)
    .registerFunction(`${N}.masked(): ${N}`, ({ network }: CelNetwork) => new CelNetwork(masked(network)), SYNC)
    .registerFunction(
      `string(${N}): string`,
      ({ network }: CelNetwork) => `${formatAddress(network.address)}/${network.bits}`,
      SYNC,
    )
    .registerOperator(
      `${N} == ${N}`,
      (a: CelNetwork, b: CelNetwork) =>
        a.network.bits === b.network.bits && sameBytes(a.network.address, b.network.address),
    );
}

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

class CelFormat {
  readonly check: (text: string) => boolean | undefined;
  constructor(check: (text: string) => boolean | undefined) {
    this.check = check;
  }
}

class FormatNames {}

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

const FORMATS: Readonly<Record<string, (text: string) => boolean | undefined>> = {
  dns1123Label: (text) => text.length <= 63 && LABEL.test(text),
  dns1123Subdomain: (text) => text.length <= 253 && SUBDOMAIN.test(text),
  dns1035Label: (text) => text.length <= 63 && /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(text),
  qualifiedName: isQualifiedName,
  labelValue: (text) => text === '' || (text.length <= 63 && QUALIFIED.test(text)),
  uri: isRequestUri,
  uuid: (text) => formatCheck('uuid', 'custom-resource')?.(text),
  byte: (text) => formatCheck('byte', 'custom-resource')?.(text),
  date: (text) => formatCheck('date', 'custom-resource')?.(text),
  datetime: (text) => formatCheck('datetime', 'custom-resource')?.(text),
};

function isQualifiedName(text: string): boolean {
  const parts = text.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.length > 2 || name.length > 63 || !QUALIFIED.test(name)) return false;
  const [prefix = ''] = parts;
  return parts.length === 1 || (prefix.length <= 253 && SUBDOMAIN.test(prefix));
}

/** Kubernetes' `format` library, as far as whether a text has the format; its messages come from the server. */
export function registerFormats(environment: Environment): void {
  environment
    .registerType('kubernetes.NamedFormat', CelFormat)
    .registerType('entresol.Formats', FormatNames)
    .registerConstant('format', 'entresol.Formats', new FormatNames())
    .registerFunction(
      'kubernetes.NamedFormat.validate(string): optional<list<string>>',
      ({ check }: CelFormat, text: string) => {
        const answer = check(text);
        if (answer === undefined) throw new NotEvaluable('the format can not be checked here');
        return answer ? Optional.none() : Optional.of([`${text} does not have the format`]);
      },
      SYNC,
    );
  for (const [name, check] of Object.entries(FORMATS)) {
    environment.registerFunction(
      `entresol.Formats.${name}(): kubernetes.NamedFormat`,
      () => new CelFormat(check),
      SYNC,
    );
  }
}
