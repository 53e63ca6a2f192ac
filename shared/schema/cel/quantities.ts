import type { Environment } from '@marcbachmann/cel-js';
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
