import { layoutFile, type Positions, renderLayout } from '../blueprint/layoutFile.ts';
import type { CommandOutcome } from '../command/command.ts';
import { filePath } from '../document/document.ts';
import type { Point } from '../layout/geometry.ts';
import type { FileStep } from './history.ts';

/** The file of places, which every step on places changes and nothing else. */
export const layoutPath = filePath(layoutFile);

/**
 * Places after a command: those that the caller gives with it, those of elements that go on under another id, and those
 * of copies beside their originals.
 */
export function placesAfter(
  before: Positions,
  { renamed = {}, copies = [] }: CommandOutcome,
  given: Readonly<Record<string, Point>>,
): Positions {
  const next = new Map(Object.entries({ ...before, ...given }));
  for (const [from, to] of Object.entries(renamed)) {
    const at = next.get(from);
    if (!at || from === to) continue;
    next.delete(from);
    next.set(to, at);
  }
  for (const { id, of, by } of copies) {
    const at = next.get(of);
    if (at) next.set(id, { x: at.x + by.x, y: at.y + by.y });
  }
  return Object.fromEntries(next);
}

/** The step that writes places; none where nothing moved. */
export function placesStep(text: string | null, before: Positions, after: Positions): readonly FileStep[] {
  const written = renderLayout(after);
  return written === renderLayout(before) ? [] : [{ path: layoutPath, before: text, after: written }];
}
