import { resolve } from 'node:path';
import { textAt } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Entry } from './kubeconfigFile.ts';
import { readCapped } from './readCapped.ts';

const sizeLimit = 1024 * 1024;

/** The kubeconfig fields that hold PEM text, inline as base64 (`<field>-data`) or in a file. */
export type PemField = 'certificate-authority' | 'client-certificate' | 'client-key';

/**
 * The PEM text of a field; undefined where the entry has none. Inline data wins over the file, as in client-go.
 * Problem `kubeconfig/bad-material` names the field and never shows what is in it.
 */
export async function readPem(entry: Entry, field: PemField): Promise<Result<string | undefined>> {
  const inline = textAt(entry.value, `${field}-data`);
  if (inline) return checkPem(Buffer.from(inline, 'base64').toString('utf8'), `${field}-data`, entry.file);
  const path = textAt(entry.value, field);
  if (!path) return ok(undefined);
  const text = await readText(entry, field, path);
  return text.ok ? checkPem(text.value, field, resolve(entry.folder, path)) : text;
}

/** The bearer token of a user, inline or in a file; undefined where there is none. */
export async function readToken(entry: Entry): Promise<Result<string | undefined>> {
  const path = textAt(entry.value, 'tokenFile');
  const inline = textAt(entry.value, 'token');
  if (!path && !inline) return ok(undefined);
  const text = path ? await readText(entry, 'tokenFile', path) : ok(inline ?? '');
  if (!text.ok) return text;
  const token = text.value.trim();
  return /^[\x21-\x7e]+$/.test(token)
    ? ok(token)
    : bad(path ? 'tokenFile' : 'token', 'holds no bearer token', entry.file);
}

async function readText(entry: Entry, field: string, path: string): Promise<Result<string>> {
  const absolute = resolve(entry.folder, path);
  const read = await readCapped(absolute, sizeLimit, field);
  if (!read.ok) return read;
  if (read.value === null) return bad(field, 'names a file that does not exist', absolute);
  return ok(Buffer.from(read.value.bytes).toString('utf8'));
}

function checkPem(text: string, field: string, place: string): Result<string> {
  const pem = /-----BEGIN [A-Z0-9 ]+-----\s[A-Za-z0-9+/=\s:,-]+-----END [A-Z0-9 ]+-----/.test(text);
  return pem ? ok(text) : bad(field, `is not a PEM ${field === 'client-key' ? 'key' : 'certificate'}`, place);
}

function bad(field: string, why: string, place: string): Result<never> {
  return fail({
    code: 'kubeconfig/bad-material',
    message: `${field} ${why}.`,
    advice: 'Correct the kubeconfig entry, or fetch the credentials of the cluster again.',
    place,
  });
}
