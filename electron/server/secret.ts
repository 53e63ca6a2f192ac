import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A fresh secret of 256 bits, fit for URLs and headers. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A secret as it is kept: only its hash, so that a look into the memory gives nothing to use. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** True when `given` has this hash. Takes as long for a near miss as for any other. */
export function matches(given: string, hash: Buffer): boolean {
  return timingSafeEqual(hashOf(given), hash);
}
