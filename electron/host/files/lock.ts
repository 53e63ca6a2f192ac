import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';
import { isAlive, startOf } from './alive.ts';
import { errorCode } from './fileProblem.ts';

const ownerSchema = z.object({
  pid: z.number(),
  start: z.string(),
  computer: z.string(),
  door: z.string(),
  since: z.string(),
  nonce: z.string(),
});
type Owner = z.infer<typeof ownerSchema>;

/** The right to save into a folder, or who has it. */
export type Lock = { readonly held: true; release(): Promise<void> } | { readonly held: false; readonly owner: string };

function describe(owner: Owner): string {
  const door = owner.door === 'desktop' ? 'a window' : owner.door === 'browser' ? 'a browser session' : 'a terminal';
  return `${door} on ${owner.computer} (process ${owner.pid}, since ${owner.since})`;
}

async function read(file: string): Promise<Owner | undefined> {
  try {
    const parsed = ownerSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** A lock of another computer (a shared home) can't be checked, so it counts as alive. */
function isStale(owner: Owner | undefined): boolean {
  if (owner === undefined) return true;
  if (owner.computer !== hostname()) return false;
  return !isAlive(owner.pid) || (owner.start !== '' && startOf(owner.pid) !== owner.start);
}

/** Moves a stale lock away. Another process may have taken it over meanwhile: then its lock is put back. */
async function clear(file: string, stale: Owner | undefined): Promise<void> {
  const aside = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    await rename(file, aside);
    const moved = await read(aside);
    if (moved?.nonce !== stale?.nonce) await link(aside, file).catch(() => undefined);
    await unlink(aside);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/**
 * Takes the advisory lock `file` (it lies in the state folder, so a repository never shows it). One holder at a time;
 * the lock of a process that died is taken over. Throws errors of the file system.
 */
export async function takeLock(file: string, door: string): Promise<Lock> {
  const nonce = randomBytes(8).toString('hex');
  const mine: Owner = {
    pid: process.pid,
    start: startOf(process.pid),
    computer: hostname(),
    door,
    since: new Date().toISOString().slice(0, 16).replace('T', ' '),
    nonce,
  };
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${nonce}`;
  await writeFile(draft, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        // A link appears with its whole content or not at all, and never over an existing lock.
        await link(draft, file);
        return {
          held: true,
          async release() {
            if ((await read(file))?.nonce === nonce) await unlink(file).catch(() => undefined);
          },
        };
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      const owner = await read(file);
      if (owner !== undefined && !isStale(owner)) return { held: false, owner: describe(owner) };
      await clear(file, owner);
    }
    const owner = await read(file);
    return { held: false, owner: owner === undefined ? 'another Entresol' : describe(owner) };
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}
