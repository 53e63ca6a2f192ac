import { join } from 'node:path';
import type { Rectangle } from 'electron';
import { z } from 'zod';
import { readState, writeState } from '../host/state/stateFile.ts';

const placeSchema = z.object({
  version: z.literal(1),
  bounds: z.object({
    x: z.int(),
    y: z.int(),
    width: z.int().positive(),
    height: z.int().positive(),
  }),
  isMaximized: z.boolean(),
});

/** Where a window was on the desktop, in its pixels. */
export interface WindowPlace {
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
}

/** So much of the title bar has to lie on a screen that a hand can take hold of it. */
const grip = { width: 120, height: 24 };

function fileIn(stateFolder: string): string {
  return join(stateFolder, 'window.json');
}

/** True where the window's title bar can be reached on one of the screens: a screen may be unplugged since. */
export function isReachable(bounds: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((screen) => {
    const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const isTopInside = bounds.y >= screen.y && bounds.y + grip.height <= screen.y + screen.height;
    return width >= grip.width && isTopInside;
  });
}

/** The place of the window that was closed last; undefined where there was none, or where it can't be reached any more. */
export async function lastPlace(stateFolder: string, screens: readonly Rectangle[]): Promise<WindowPlace | undefined> {
  const found = await readState(fileIn(stateFolder), placeSchema);
  return found.ok && found.value !== null && isReachable(found.value.bounds, screens) ? found.value : undefined;
}

/** Remembers the place of a window that closes. That it could not be kept is no reason to trouble anybody. */
export async function keepPlace(stateFolder: string, { bounds, isMaximized }: WindowPlace): Promise<void> {
  await writeState(fileIn(stateFolder), { version: 1, bounds, isMaximized });
}
