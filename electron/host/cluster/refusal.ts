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
  /** True when the same request would be refused again, whatever its status says. */
  readonly final: boolean;
  /** What kind of thing it is about, in lower case plural (`namespaces`), where it says so. */
  readonly subject: string;
}

/** The server answers 500 to an object that does not fit its schema, in these words. The object is named elsewhere. */
const mistakes =
  /^failed to (create typed (patch|live) object|convert new object|merge managers) ?\([^)]*\)( to proper version)?: (unable to convert unstructured object to [^:]*: )?/;

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
  const mistake = mistakes.exec(message);
  const said = mistake === null ? message : message.slice(mistake[0].length);
  return {
    final: mistake !== null,
    status: typeof code === 'number' ? code : reply.status,
    message: said === '' ? `the server answered ${reply.status}` : said,
    reason: textAt(status, 'reason') ?? '',
    conflicts,
    subject: textAt(status, 'details', 'kind') ?? '',
  };
}
