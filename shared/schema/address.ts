/** An IP address as its bytes: 4 of them, or 16. */
export interface Address {
  readonly family: 4 | 6;
  readonly bytes: readonly number[];
}

/** A network: an address and the number of leading bits that belong to it. */
export interface Network {
  readonly address: Address;
  readonly bits: number;
}

/** Reads an address as Go's `net.ParseIP` does. `sloppy` lets IPv4 parts begin with zeros, as older Kubernetes did. */
export function parseAddress(text: string, sloppy = false): Address | undefined {
  if (text.includes(':')) {
    const bytes = sixteenBytes(text, sloppy);
    return bytes === undefined ? undefined : { family: 6, bytes };
  }
  const bytes = fourBytes(text, sloppy);
  return bytes === undefined ? undefined : { family: 4, bytes };
}

/** Reads `address/bits` as Go's `net.ParseCIDR` does. */
export function parseNetwork(text: string, sloppy = false): Network | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const address = parseAddress(text.slice(0, slash), sloppy);
  const bits = text.slice(slash + 1);
  if (address === undefined || !/^\d{1,3}$/.test(bits) || Number(bits) > address.bytes.length * 8) return undefined;
  return { address, bits: Number(bits) };
}

/** The address as Go prints it: IPv6 in lower case with the longest run of zeros left out. */
export function formatAddress(address: Address): string {
  if (address.family === 4) return address.bytes.join('.');
  if (isMapped(address)) return `::ffff:${address.bytes.slice(12).join('.')}`;
  const groups = Array.from(
    { length: 8 },
    (_, i) => (address.bytes[2 * i] ?? 0) * 256 + (address.bytes[2 * i + 1] ?? 0),
  );
  let start = -1;
  let length = 1;
  for (let i = 0; i < 8; i++) {
    let end = i;
    while (end < 8 && groups[end] === 0) end++;
    if (end - i > length) [start, length] = [i, end - i];
  }
  const words = groups.map((group) => group.toString(16));
  if (start < 0) return words.join(':');
  return `${words.slice(0, start).join(':')}::${words.slice(start + length).join(':')}`;
}

/** The same network with every bit after its first `bits` cleared. */
export function masked({ address, bits }: Network): Network {
  const bytes = address.bytes.map((byte, i) => byte & (0xff << Math.min(8, Math.max(0, 8 * (i + 1) - bits))) & 0xff);
  return { address: { family: address.family, bytes }, bits };
}

/** True when every address of `inner` lies in `outer`. An address is a network of all its bits. */
export function contains(outer: Network, inner: Network): boolean {
  if (outer.address.family !== inner.address.family || inner.bits < outer.bits) return false;
  const a = masked(outer).address.bytes;
  const b = masked({ address: inner.address, bits: outer.bits }).address.bytes;
  return a.every((byte, i) => byte === b[i]);
}

/** True for an IPv4 address written inside IPv6 (`::ffff:1.2.3.4`). */
export function isMapped({ family, bytes }: Address): boolean {
  return family === 6 && bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
}

function fourBytes(text: string, sloppy: boolean): readonly number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  const bytes: number[] = [];
  for (const part of parts) {
    if (!(sloppy ? /^\d+$/ : /^(0|[1-9]\d{0,2})$/).test(part) || Number(part) > 255) return undefined;
    bytes.push(Number(part));
  }
  return bytes;
}

function sixteenBytes(text: string, sloppy: boolean): readonly number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = '', tail] = halves;
  const before = groupBytes(head, sloppy, tail === undefined);
  const after = tail === undefined ? [] : groupBytes(tail, sloppy, true);
  if (before === undefined || after === undefined) return undefined;
  const missing = 16 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined;
  return [...before, ...new Array<number>(missing).fill(0), ...after];
}

function groupBytes(text: string, sloppy: boolean, last: boolean): readonly number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  const bytes: number[] = [];
  for (const [i, group] of groups.entries()) {
    if (group.includes('.')) {
      const four = last && i === groups.length - 1 ? fourBytes(group, sloppy) : undefined;
      if (four === undefined) return undefined;
      bytes.push(...four);
    } else {
      if (!/^[0-9a-fA-F]{1,4}$/.test(group)) return undefined;
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 255);
    }
  }
  return bytes.length > 16 ? undefined : bytes;
}
