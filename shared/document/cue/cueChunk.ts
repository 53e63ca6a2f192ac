import type { ChunkReading } from '../chunkReading.ts';
import { firstMismatch } from './brackets.ts';
import { definitionTree, nodeValue } from './definitionTree.ts';
import { tokensOf } from './tokens.ts';

/** Reads a text of CUE: a definition file as the object that it renders to; of other files only the brackets are checked. */
export function readCueChunk(text: string): ChunkReading {
  const mismatch = firstMismatch(tokensOf(text), text);
  if (mismatch) {
    const { message, span } = mismatch;
    const problem = {
      code: 'document/syntax',
      message: `Not valid CUE: ${message}`,
      severity: 'error',
      ...span,
    } as const;
    return { value: null, template: false, problems: [problem] };
  }
  const tree = definitionTree(text);
  return { value: tree ? nodeValue(tree) : null, template: false, problems: [] };
}
