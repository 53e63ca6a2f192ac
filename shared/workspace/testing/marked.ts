import { type FilePath, filePath } from '../../document/document.ts';
import { linesOf } from '../../document/locate.ts';
import { type Position, positionAt } from '../../document/position.ts';
import type { Engine } from '../engine.ts';
import { openExample } from './openExample.ts';

/** An engine with these files, and the place of the `▮` that one of them holds. For tests. */
export function openMarked(files: Readonly<Record<string, string>>): {
  readonly engine: Engine;
  readonly file: FilePath;
  readonly position: Position;
} {
  const found = Object.entries(files).find(([, text]) => text.includes('▮'));
  if (!found) throw new Error('No file holds the mark.');
  const [path, text] = found;
  const plain = text.replace('▮', '');
  const engine = openExample({ ...files, [path]: plain });
  return { engine, file: filePath(path), position: positionAt(linesOf(plain), text.indexOf('▮')) };
}
