import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../../shared/result.ts';
import { readState, writeState } from './stateFile.ts';

const welcomeSchema = z.object({ version: z.literal(1), readAt: z.string() });

function fileIn(stateFolder: string): string {
  return join(stateFolder, 'welcome.json');
}

/** True once the person has read what Entresol touches and what it does not. What can't be read counts as not. */
export async function isWelcomed(stateFolder: string): Promise<boolean> {
  const found = await readState(fileIn(stateFolder), welcomeSchema);
  return found.ok && found.value !== null;
}

/** Remembers that the person has read it, for good. */
export function rememberWelcome(stateFolder: string): Promise<Result<null>> {
  return writeState(fileIn(stateFolder), { version: 1, readAt: new Date().toISOString() });
}
