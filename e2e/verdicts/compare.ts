import { formatPath, type JsonValue } from '../../shared/json.ts';
import type { SchemaProblem } from '../../shared/schema/problem.ts';
import { validate } from '../../shared/schema/validate.ts';
import type { Kind } from './kinds.ts';
import type { DryRunServer, ServerVerdict } from './server.ts';

/** An object on which we and the server do not agree. */
export interface Disagreement {
  readonly what: string;
  readonly ours: string;
  readonly server: string;
}

/** How we put a problem in the list of disagreements. */
export function inShort({ code, path, message }: SchemaProblem): string {
  return `${code} ${formatPath(path)}: ${message}`;
}

/** Compares both verdicts on an object, created and applied; nothing where they agree or where one can not tell. */
export async function compare(
  server: DryRunServer,
  what: string,
  kind: Kind,
  object: JsonValue,
): Promise<readonly Disagreement[]> {
  const found: Disagreement[] = [];
  let isRefusedOnCreate = false;
  for (const request of ['create', 'apply'] as const) {
    const theirs = await server[request](kind, object);
    if (theirs.answer === 'other') continue;
    if (request === 'create') isRefusedOnCreate = theirs.answer === 'refused';
    const { problems, undecided } = validate(kind.schema, object, { ...kind.options, request });
    const [first] = problems;
    // Apply drops some unknown fields without a word, where strict create refuses them: we say so in both cases.
    const isDropped = isRefusedOnCreate && problems.every(({ code }) => code === 'unknown-field');
    if (first !== undefined && theirs.answer === 'accepted') {
      if (isDropped) continue;
      found.push({ what: `${request} ${what}`, ours: inShort(first), server: 'accepted' });
    } else if (
      first === undefined &&
      theirs.answer === 'refused' &&
      undecided.length === 0 &&
      !isBeyondSchema(kind, theirs)
    ) {
      found.push({ what: `${request} ${what}`, ours: 'accepted', server: theirs.message });
    }
  }
  return found;
}

/** Of built-in kinds code checks more than the schema says; of all kinds it checks names and labels. */
function isBeyondSchema(kind: Kind, verdict: ServerVerdict): boolean {
  if (kind.options.dialect === 'built-in') {
    return verdict.stage === 'validate' || !/strict decoding|cannot unmarshal/.test(verdict.message);
  }
  return /metadata\.(name|labels|annotations|generateName|finalizers|ownerReferences)/.test(verdict.message);
}
