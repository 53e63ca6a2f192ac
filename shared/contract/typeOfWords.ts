import type { PortType } from './port.ts';
import { portType, resourceTypes } from './portTypes.ts';

const known: ReadonlySet<PortType> = new Set(resourceTypes.map(({ type }) => type));
/** Known types whose names are everyday words in names of other things. */
const everyday: ReadonlySet<PortType> = new Set(['route', 'service', 'volume', 'environment', 'endpoint', 'dns']);

/**
 * The resource type that the words of a name speak of: the well-known one that they are or hold (`redis instance` →
 * `redis`), else the words themselves (`db instance` → `db-instance`).
 */
export function typeOfWords(words: readonly string[]): PortType {
  const whole = portType(words.join('-'));
  if (known.has(whole)) return whole;
  return words.map(portType).find((type) => known.has(type) && !everyday.has(type)) ?? whole;
}
