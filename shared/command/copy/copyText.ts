import { syntaxOf } from '../../document/parse.ts';
import { type ElementId, elementIdFrom } from '../../graph/element.ts';
import type { WorkspaceView } from '../../graph/view.ts';
import { fail, ok, type Problem, type Result } from '../../result.ts';
import { notThere } from '../changes.ts';
import { ownText } from './ownText.ts';

/** Text for the clipboard, and what could not be copied. */
export interface CopiedText {
  readonly text: string;
  readonly copied: readonly ElementId[];
  readonly left: readonly Problem[];
}

/**
 * The very text of elements, one document after the other, in the order given. Only YAML and JSON are put together:
 * among several elements, blocks of HCL are left out; alone they are copied as HCL.
 */
export function copyText(view: WorkspaceView, ids: readonly ElementId[]): Result<CopiedText> {
  const found = ids.flatMap((id) => view.element(elementIdFrom(id))?.element ?? []);
  const [first] = found;
  if (!first) return notThere(ids.join(', '));
  const syntax = syntaxOf(first.source.file) === 'hcl' ? 'hcl' : 'yaml';
  const texts: string[] = [];
  const copied: ElementId[] = [];
  const left: Problem[] = [];
  for (const element of found) {
    const own =
      (syntaxOf(element.source.file) === 'hcl') === (syntax === 'hcl') ? ownText(view, element) : mixed(element);
    if (!own.ok) {
      left.push(own.problem);
      continue;
    }
    texts.push(own.value);
    copied.push(element.id);
  }
  const [problem] = left;
  if (texts.length === 0 && problem) return fail(problem);
  return ok({ text: texts.join(syntax === 'hcl' ? '\n' : '---\n'), copied, left });
}

function mixed({
  title,
  name,
  source,
}: {
  readonly title: string;
  readonly name: string;
  readonly source: { readonly file: string };
}) {
  return fail({
    code: 'copy/mixed',
    message: `${title} ${name} is of another language than the rest.`,
    advice: 'Copy it by itself.',
    place: source.file,
  });
}
