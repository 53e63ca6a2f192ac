import type { Span } from '../../document/position.ts';

/** Why a Go template does not parse, as far as its actions and blocks tell, with the place; undefined for one that may. */
export interface TemplateProblem {
  readonly message: string;
  readonly span: Span;
}

const opening = /^(?:if|range|with|block|define)\b/;

/** Looks at the actions of a Go template: each is closed, and each block has its end. */
export function templateProblem(text: string): TemplateProblem | undefined {
  const open: { readonly word: string; readonly span: Span }[] = [];
  let at = 0;
  for (let start = text.indexOf('{{', at); start >= 0; start = text.indexOf('{{', at)) {
    const comment = /^\{\{-?\s*\/\*/.test(text.slice(start, start + 12));
    const end = comment ? commentEnd(text, start) : actionEnd(text, start + 2);
    if (end === undefined) return { message: 'This action has no end.', span: { start, end: start + 2 } };
    const span = { start, end };
    at = end;
    if (comment) continue;
    const action = text
      .slice(start, end)
      .replace(/^\{\{-?\s*/, '')
      .replace(/\s*-?\}\}$/, '');
    const [word = ''] = /^\w+/.exec(action) ?? [];
    if (opening.test(action)) open.push({ word, span });
    else if (word === 'end' && !open.pop()) return { message: 'This end closes no block.', span };
    else if (word === 'else' && open.length === 0) return { message: 'This else stands in no block.', span };
  }
  const last = open.at(-1);
  return last && { message: `This ${last.word} has no end.`, span: last.span };
}

function commentEnd(text: string, start: number): number | undefined {
  const close = text.indexOf('*/', start);
  const end = close < 0 ? -1 : text.indexOf('}}', close);
  return end < 0 ? undefined : end + 2;
}

/** Braces inside quoted texts do not close the action. */
function actionEnd(text: string, from: number): number | undefined {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === '\\' && quote !== '`') at += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === '`') quote = character;
    else if (character === '}' && text.charAt(at + 1) === '}') return at + 2;
  }
  return undefined;
}
