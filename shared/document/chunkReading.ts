import type { JsonValue } from '../json.ts';
import type { ValueProblem } from './value.ts';

/** One document's text, read. Offsets of problems are relative to the text. */
export interface ChunkReading {
  readonly value: JsonValue;
  readonly template: boolean;
  readonly problems: readonly ValueProblem[];
}
