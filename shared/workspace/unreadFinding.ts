import type { Finding } from '../finding/finding.ts';
import type { UnreadFile } from './api.ts';

/** A file that was not read, as a finding at its first character. */
export function unreadFinding({ path, code, message }: UnreadFile): Finding {
  const start = { line: 1, column: 1 };
  return {
    id: `${code} ${path}`,
    code,
    severity: 'warning',
    message,
    file: path,
    range: { start, end: start },
    related: [],
    fixes: [],
  };
}
