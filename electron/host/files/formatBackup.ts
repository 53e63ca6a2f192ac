import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blueprintFile } from '../../../shared/blueprint/read.ts';
import type { SaveItem } from '../../../shared/protocol/files.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { writeAtomically } from './atomicWrite.ts';
import { fileProblem } from './fileProblem.ts';
import { etagOf, readBytes } from './read.ts';

function formatOf(text: string): string | undefined {
  return /^apiVersion:[ \t]*["']?([^\s"'#]+)/m.exec(text)?.[1];
}

/**
 * Keeps the old `blueprint.yaml` in `backups` before a save that changes the version of its format, so that an older Entresol
 * can go on from there. The copy is named by the version it holds.
 */
export async function backUpOldFormat(
  root: string,
  backups: string,
  items: readonly SaveItem[],
): Promise<Result<null>> {
  const item = items.find(({ path }) => path === blueprintFile);
  if (item?.action !== 'write') return ok(null);
  const before = await readBytes(join(root, blueprintFile), blueprintFile);
  // A file that can't be read is the save's to tell.
  if (!before.ok || before.value === null) return ok(null);
  const { bytes } = before.value;
  const was = formatOf(new TextDecoder().decode(bytes));
  if (was === undefined || was === formatOf(item.text)) return ok(null);
  const version = was.slice(was.indexOf('/') + 1).replace(/[^a-z0-9]/gi, '_');
  const copy = join(
    backups,
    `blueprint.${version}.${etagOf(bytes)
      .replace(/[^a-z0-9]/gi, '')
      .slice(-12)}.yaml`,
  );
  try {
    await mkdir(dirname(copy), { recursive: true, mode: 0o700 });
    await writeAtomically(copy, bytes, 0o600);
    return ok(null);
  } catch (error) {
    return { ok: false, problem: fileProblem(error, copy) };
  }
}
