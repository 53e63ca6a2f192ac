import type { Document } from '../../document/document.ts';
import type { JsonObject } from '../../json.ts';

const action = /\{\{[\s\S]*?\}\}/g;
const valuePath = /(?<![\w$])(?:\$)?\.Values((?:\.[A-Za-z_]\w*)+)/g;
/** Words that make an absent value harmless, or that move the dot. */
const guards = /\b(?:default|if|with|required|and|or|not|hasKey|dig|coalesce|ternary|empty|get|kindIs)\b/;

/** The paths below `.Values` that a template reads without asking whether they are there, with offsets into the document. */
export function valueUses(document: Document): readonly JsonObject[] {
  const text = document.text.slice(document.span.start, document.span.end);
  return [...text.matchAll(action)].flatMap((found): readonly JsonObject[] => {
    if (guards.test(found[0]) || found[0].startsWith('{{/*') || found[0].startsWith('{{- /*')) return [];
    return [...found[0].matchAll(valuePath)].map((use) => {
      const start = found.index + use.index;
      return {
        file: document.file,
        document: document.index,
        path: (use[1] ?? '').slice(1).split('.'),
        start,
        end: start + use[0].length,
      };
    });
  });
}

/** The kinds of objects that a template may make: its lines `kind: X`. */
export function kindsMade(document: Document): readonly string[] {
  const text = document.text.slice(document.span.start, document.span.end);
  return [...text.matchAll(/^kind:[ \t]*"?([A-Z]\w*)"?[ \t]*$/gm)].flatMap(([, kind]) => kind ?? []);
}
