import { listAt, textAt, valueAt } from '../../../shared/json.ts';
import { type ApiReply, jsonOf } from './connection.ts';

/** Why the server said no. */
export interface Refusal {
  readonly status: number;
  /** The server's words, or a sentence where it had none. */
  readonly message: string;
  readonly reason: string;
  /** Fields that somebody else owns. */
  readonly conflicts: readonly { readonly field: string; readonly manager: string }[];
  /** What kind of thing it is about, in lower case plural (`namespaces`), where it says so. */
  readonly subject: string;
}

/** Reads the Status object of an answer, or its text. */
export function readRefusal(reply: ApiReply): Refusal {
  const status = jsonOf(reply);
  const conflicts = listAt(status, 'details', 'causes').flatMap((cause) => {
    if (textAt(cause, 'reason') !== 'FieldManagerConflict') return [];
    const manager = /^conflict with "([^"]*)"/.exec(textAt(cause, 'message') ?? '')?.[1];
    return [{ field: textAt(cause, 'field') ?? '', manager: manager ?? 'another manager' }];
  });
  const message = textAt(status, 'message') ?? reply.text.trim().slice(0, 300);
  const code = valueAt(status, ['code']);
  return {
    status: typeof code === 'number' ? code : reply.status,
    message: message === '' ? `the server answered ${reply.status}` : message,
    reason: textAt(status, 'reason') ?? '',
    conflicts,
    subject: textAt(status, 'details', 'kind') ?? '',
  };
}
