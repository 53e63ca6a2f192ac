import { dirname } from 'node:path';
import { decodeSource } from '../../../shared/document/decode.ts';
import { filePath } from '../../../shared/document/document.ts';
import { parseFile } from '../../../shared/document/parse.ts';
import { isObject, type JsonObject, type JsonValue, listAt, textAt, valueAt } from '../../../shared/json.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/result.ts';
import { readCapped } from './readCapped.ts';

/** Largest kubeconfig that is read, in bytes. */
const sizeLimit = 5 * 1024 * 1024;

/** A named entry of a kubeconfig, with the folder that its relative paths start from. */
export interface Entry {
  readonly name: string;
  readonly value: JsonObject;
  readonly file: string;
  readonly folder: string;
}

/** One kubeconfig file, or several merged. Nothing in it was resolved or run. */
export interface Kubeconfig {
  readonly currentContext: string;
  readonly clusters: ReadonlyMap<string, Entry>;
  readonly users: ReadonlyMap<string, Entry>;
  readonly contexts: ReadonlyMap<string, Entry>;
  readonly warnings: readonly string[];
  /** Path and time of change of every file that was read: one text that differs when any of them changes. */
  readonly stamp: string;
}

export const emptyKubeconfig: Kubeconfig = {
  currentContext: '',
  clusters: new Map(),
  users: new Map(),
  contexts: new Map(),
  warnings: [],
  stamp: '',
};

/** Reads one file; null where there is none. Problems `kubeconfig/unreadable`, `kubeconfig/invalid`. */
export async function readKubeconfigFile(path: string): Promise<Result<Kubeconfig | null>> {
  const read = await readCapped(path, sizeLimit, 'The kubeconfig');
  if (!read.ok || read.value === null) return read.ok ? ok(null) : read;
  const decoded = decodeSource(read.value.bytes);
  if (!decoded.ok) return fail({ ...decoded.problem, place: path });
  const parsed = parseKubeconfig(decoded.value.text, path);
  if (!parsed.ok) return parsed;
  const warnings = read.value.worldReadable
    ? [`${path} can be read by everybody on this machine, credentials included. Run: chmod 600 on it.`]
    : [];
  return ok({ ...parsed.value, warnings, stamp: `${path}\n${read.value.modifiedMs}` });
}

/** Reads the text of a kubeconfig under the limits that hold for every YAML file. `path` is where it lies. */
export function parseKubeconfig(text: string, path: string): Result<Kubeconfig> {
  const { documents, problems } = parseFile({ path: filePath('kubeconfig.yaml'), text });
  const [first, second] = documents;
  const wrong = [...problems, ...(first?.problems ?? [])].find(({ severity }) => severity === 'error');
  if (wrong !== undefined)
    return invalid(path, `line ${wrong.range.start.line}: ${wrong.code.replace('document/', '')}`);
  if (second !== undefined && second.value !== null) return invalid(path, 'it holds more than one document');
  const root = first?.value ?? null;
  if (root === null) return ok(emptyKubeconfig);
  if (!isObject(root)) return invalid(path, 'it is no mapping');
  return ok({
    currentContext: textAt(root, 'current-context') ?? '',
    clusters: entries(root, 'clusters', 'cluster', path),
    users: entries(root, 'users', 'user', path),
    contexts: entries(root, 'contexts', 'context', path),
    warnings: [],
    stamp: '',
  });
}

/** The text of the file stays out of the message: it may be a credential. */
function invalid(path: string, why: string): { readonly ok: false; readonly problem: Problem } {
  return fail({
    code: 'kubeconfig/invalid',
    message: `${path} is no readable kubeconfig (${why}).`,
    advice: 'Check it with: kubectl config view',
    place: path,
  });
}

function entries(root: JsonValue, list: string, field: string, file: string): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const item of listAt(root, list)) {
    const name = textAt(item, 'name');
    const value = valueAt(item, [field]);
    if (name !== undefined && isObject(value) && !found.has(name)) {
      found.set(name, { name, value, file, folder: dirname(file) });
    }
  }
  return found;
}
