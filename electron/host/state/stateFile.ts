import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { parseWith } from '../../../shared/protocol/parse.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { writeAtomically } from '../files/atomicWrite.ts';
import { errorCode, fileProblem } from '../files/fileProblem.ts';

/** Keeps a value in the state folder: whole or not at all, for its owner's eyes only. */
export async function writeState(file: string, value: unknown): Promise<Result<null>> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeAtomically(file, new TextEncoder().encode(JSON.stringify(value)), 0o600);
    return ok(null);
  } catch (error) {
    return fail(fileProblem(error, file));
  }
}

/** A value kept before; null where there is none. Problem `state/damaged` where the file doesn't fit the schema. */
export async function readState<T>(file: string, schema: z.ZodType<T>): Promise<Result<T | null>> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ok(null);
    if (!(error instanceof SyntaxError)) return fail(fileProblem(error, file));
  }
  const parsed = parseWith(schema, value, 'state/damaged');
  if (parsed.ok) return parsed;
  return fail({
    code: 'state/damaged',
    message: `${file} is damaged or comes from a newer Entresol.`,
    advice: 'Keep a copy if it matters to you, then remove it.',
    place: file,
  });
}

/** Forgets a value. */
export async function removeState(file: string): Promise<Result<null>> {
  try {
    await rm(file, { force: true });
    return ok(null);
  } catch (error) {
    return fail(fileProblem(error, file));
  }
}
