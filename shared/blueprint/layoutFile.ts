import { z } from 'zod';
import type { JsonValue } from '../json.ts';

/** Name of the file that holds positions only, so that moving a box never dirties a review of the blueprint. */
export const layoutFile = 'blueprint.layout.json';

const layoutSchema = z.object({
  version: z.literal(1),
  positions: z.record(z.string(), z.object({ x: z.number(), y: z.number() })),
});

/** Places by element id, in canvas units. */
export type Positions = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** Positions that a layout file holds; a missing or unreadable file gives none. */
export function readLayout(value: JsonValue | undefined): Positions {
  const parsed = layoutSchema.safeParse(value);
  return parsed.success ? parsed.data.positions : {};
}

/** The file's text for these positions: one element a line, in order of their ids, so that diffs stay small. */
export function renderLayout(positions: Positions): string {
  const lines = Object.keys(positions)
    .sort()
    .map((id) => {
      const at = positions[id];
      return `    ${JSON.stringify(id)}: { "x": ${Math.round(at?.x ?? 0)}, "y": ${Math.round(at?.y ?? 0)} }`;
    });
  return `{\n  "version": 1,\n  "positions": {\n${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}  }\n}\n`;
}
