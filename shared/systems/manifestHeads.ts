import type { Span } from '../document/position.ts';
import type { Reference } from '../graph/element.ts';
import type { JsonPath } from '../json.ts';
import { objectHeader } from './kubernetes/header.ts';
import type { ObjectHeader } from './system.ts';

/** `apiVersion` and `kind` on lines that follow each other, as an item of a list or by themselves. */
const objectHead =
  /^[ \t]*(?:- )?apiVersion:[ \t]*["']?([\w./-]+)["']?[ \t]*\r?\n[ \t]*kind:[ \t]*["']?(\w+)["']?[ \t]*$/gm;
const longestText = 200_000;

/** The head of a manifest in the text of a template, with where it stands in that text. */
export interface ManifestHead {
  readonly header: ObjectHeader;
  readonly within: Span;
}

/** Heads of manifests in a text that a template engine fills in; texts past 200,000 characters are not looked through. */
export function manifestHeads(text: string): readonly ManifestHead[] {
  if (text.length > longestText || !text.includes('apiVersion:')) return [];
  return [...text.matchAll(objectHead)].flatMap((match): readonly ManifestHead[] => {
    const [all, apiVersion = '', kind = ''] = match;
    const header = objectHeader({ apiVersion, kind });
    if (!header) return [];
    const start = match.index + all.length - all.trimStart().length;
    return [{ header, within: { start, end: match.index + all.trimEnd().length } }];
  });
}

/** References to the definitions of the kinds that a template makes. `says` goes before the kind: "its template makes". */
export function kindsMade(text: string, path: JsonPath, says: string): readonly Reference[] {
  return manifestHeads(text).map(({ header: { group, kind, version }, within }) => ({
    type: 'composes',
    target: { by: 'kind', group, kind, version },
    path,
    within,
    reason: `${says} ${/^[AEIOU]/.test(kind) ? 'an' : 'a'} ${kind}${group && ` of ${group}`}`,
    need: 'may',
  }));
}
