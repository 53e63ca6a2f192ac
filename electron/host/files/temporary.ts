import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

const pattern = /^\..+\.entresol-(\d+)-[0-9a-f]{16}\.tmp$/;

/** A fresh name beside `file` for its next content, marked as ours and with our process. */
export function temporaryName(file: string): string {
  return join(dirname(file), `.${basename(file)}.entresol-${process.pid}-${randomBytes(8).toString('hex')}.tmp`);
}

/** The process that wrote a temporary file of ours, or undefined for any other name. */
export function temporaryOwner(name: string): number | undefined {
  const found = pattern.exec(name)?.[1];
  return found === undefined ? undefined : Number(found);
}
