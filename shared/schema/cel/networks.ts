import type { Environment } from '@marcbachmann/cel-js';
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
import { NotEvaluable } from './values.ts';

const SYNC = { async: false };

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
