import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../../shared/result.ts';
import { readState, writeState } from '../state/stateFile.ts';

const schema = z.object({ agreed: z.array(z.string()) });

/** Which credential programs a person agreed to, by the hash of exactly what runs. */
export interface ExecConsents {
  has(hash: string): Promise<boolean>;
  add(hash: string): Promise<Result<null>>;
}

/** Consents kept in the state folder. A damaged file means that nothing was agreed to. */
export function execConsents(stateFolder: string): ExecConsents {
  const file = join(stateFolder, 'credential-programs.json');
  const agreed = async (): Promise<readonly string[]> => {
    const kept = await readState(file, schema);
    return kept.ok ? (kept.value?.agreed ?? []) : [];
  };
  return {
    has: async (hash) => (await agreed()).includes(hash),
    add: async (hash) => {
      const known = await agreed();
      return known.includes(hash) ? ok(null) : writeState(file, { agreed: [...known, hash] });
    },
  };
}
