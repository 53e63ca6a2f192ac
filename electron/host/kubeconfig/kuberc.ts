import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { decodeSource } from '../../../shared/document/decode.ts';
import { filePath } from '../../../shared/document/document.ts';
import { parseFile } from '../../../shared/document/parse.ts';
import { listAt, textAt } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ExecEntry } from './access.ts';
import { resolveExec } from './execCommand.ts';
import { readCapped } from './readCapped.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Obeys the person's kuberc (KUBERC or `~/.kube/kuberc`) as an upper bound: `credentialPluginPolicy` AllowAll (the
 * default), DenyAll, or Allowlist with `credentialPluginAllowlist`. What can't be understood denies.
 */
export async function allowedByKuberc(
  exec: ExecEntry,
  path: string,
  env: Environment = process.env,
): Promise<Result<null>> {
  const file = env.KUBERC || join(env.HOME ?? homedir(), '.kube', 'kuberc');
  if (file === 'off') return ok(null);
  const read = await readCapped(file, 1024 * 1024, 'kuberc');
  if (!read.ok) return read;
  if (read.value === null) return ok(null);
  const decoded = decodeSource(read.value.bytes);
  if (!decoded.ok) return decoded;
  const { documents } = parseFile({ path: filePath('kuberc.yaml'), text: decoded.value.text });
  for (const { value } of documents) {
    const policy = textAt(value, 'credentialPluginPolicy') ?? 'AllowAll';
    if (policy === 'AllowAll') continue;
    if (policy === 'Allowlist') {
      for (const item of listAt(value, 'credentialPluginAllowlist')) {
        const command = textAt(item, 'command') ?? textAt(item, 'name') ?? '';
        if (await isSame(exec, command, path, env)) return ok(null);
      }
    }
    return fail({
      code: 'kubeconfig/exec-denied',
      message: `Your kuberc does not allow ${path} to run for credentials.`,
      advice: `Add it to credentialPluginAllowlist in ${file} if you trust it.`,
      place: file,
    });
  }
  return ok(null);
}

/** Both sides are resolved and must be the same program, as in kubectl. */
async function isSame(exec: ExecEntry, command: string, path: string, env: Environment): Promise<boolean> {
  if (command === '' || (/[/\\]/.test(command) && !isAbsolute(command))) return false;
  const other = await resolveExec({ ...exec, command }, env);
  return other.ok && other.value.path === path;
}
