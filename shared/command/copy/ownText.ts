import { locate } from '../../document/locate.ts';
import type { Element } from '../../graph/element.ts';
import type { WorkspaceView } from '../../graph/view.ts';
import { fail, ok, type Result } from '../../result.ts';
import { notThere } from '../changes.ts';

/**
 * The very text of an element, comments included: its document, or its block of HCL.
 * Problem: an element that is a piece of a larger document, or made of several files, has no text to be copied by itself.
 */
export function ownText(view: WorkspaceView, element: Element): Result<string> {
  const { file, document: index, path } = element.source;
  const document = view.document(file, index);
  if (!document) return notThere(element.id);
  if (element.alsoIn)
    return fail({
      code: 'copy/several-files',
      message: `${element.title} ${element.name} is made of several files.`,
      advice: 'Copy its folder instead.',
      place: file,
    });
  const { text, span } = document;
  if (path.length === 0) return ok(trimmed(text.slice(span.start, span.end)));
  if (document.syntax === 'hcl') {
    const block = locate(document, path, 'entry');
    return ok(trimmed(text.slice(block.start, block.end)));
  }
  return fail({
    code: 'copy/piece',
    message: `${element.title} ${element.name} is a piece of ${file}.`,
    advice: 'Copy it in the source.',
    place: file,
  });
}

function trimmed(text: string): string {
  return `${text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd()}\n`;
}
