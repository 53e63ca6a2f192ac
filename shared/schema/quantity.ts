/** A Kubernetes quantity as an exact number of billionths; smaller parts are rounded away from zero, as the API server does. */
export interface Quantity {
  readonly nanos: bigint;
}

const SYNTAX = /^([+-]?)(\d+\.?\d*|\.\d+)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][+-]?\d+)?$/;
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY: Readonly<Record<string, bigint>> = { Ki: 1n, Mi: 2n, Gi: 3n, Ti: 4n, Pi: 5n, Ei: 6n };
const LARGEST_EXPONENT = 100;

/** Reads `500m`, `1.5Gi`, `2e3` …; undefined when the text is no quantity. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = SYNTAX.exec(text);
  if (match === null || text.length > 200) return undefined;
  const [, sign, number = '', suffix = ''] = match;
  const [whole = '', fraction = ''] = number.split('.');
  const binary = BINARY[suffix];
  const exponent = binary !== undefined ? 0 : (DECIMAL[suffix] ?? Number(suffix.slice(1)));
  if (Math.abs(exponent) > LARGEST_EXPONENT) return undefined;
  const digits = BigInt(whole + fraction) * 1024n ** (binary ?? 0n);
  const shift = 9 + exponent - fraction.length;
  const nanos = shift >= 0 ? digits * 10n ** BigInt(shift) : roundedUp(digits, 10n ** BigInt(-shift));
  return { nanos: sign === '-' ? -nanos : nanos };
}

/** -1, 0 or 1: whether `a` is less than, equal to or greater than `b`. */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 {
  if (a.nanos === b.nanos) return 0;
  return a.nanos < b.nanos ? -1 : 1;
}

function roundedUp(value: bigint, by: bigint): bigint {
  return (value + by - 1n) / by;
}
