import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../../shared/result.ts';
import { readState, writeState } from './stateFile.ts';

const recentsSchema = z.object({
  version: z.literal(1),
  folders: z.array(z.object({ path: z.string(), openedAt: z.string() })),
});

const longest = 20;

/** A folder that was opened before. */
export interface Recent {
  readonly id: string;
  readonly path: string;
}

function fileIn(stateFolder: string): string {
  return join(stateFolder, 'recents.json');
}

async function stored(stateFolder: string): Promise<{ path: string; openedAt: string }[]> {
  const found = await readState(fileIn(stateFolder), recentsSchema);
  return found.ok && found.value !== null ? found.value.folders : [];
}

/** Folders opened before, newest first. Those that are gone stay listed: a disk may only be unplugged. */
export async function recents(stateFolder: string): Promise<readonly Recent[]> {
  return (await stored(stateFolder)).map(({ path }) => ({
    id: `recent-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`,
    path,
  }));
}

/** Puts a folder at the head of the list. */
export async function remember(stateFolder: string, path: string): Promise<Result<null>> {
  const others = (await stored(stateFolder)).filter((recent) => recent.path !== path);
  const folders = [{ path, openedAt: new Date().toISOString() }, ...others].slice(0, longest);
  return writeState(fileIn(stateFolder), { version: 1, folders });
}
