import type { Span } from '../../document/position.ts';

/** A value that a text of a Template reads: `parameters.name`, `steps['publish'].output.url`, `values.owner`. */
export interface ExpressionUse {
  readonly root: 'parameters' | 'steps' | 'values';
  /** Name of the parameter, id of the step, or name of the value. */
  readonly name: string;
  /** Offsets of the name in the text. */
  readonly span: Span;
}

const action = /\$\{\{([\s\S]*?)\}\}|\{%-?([\s\S]*?)%\}/g;
const use =
  /(?<![\w.$\]])(parameters|steps|values)\s*(?:\.\s*([A-Za-z_$][\w$]*)|\[\s*(?:'([^']*)'|"([^"]*)")\s*\])|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;

/**
 * What the `${{ … }}` and `{% … %}` of a text read, in order. Texts in quotes inside an expression are no uses.
 * Source: Backstage scaffolder, templating by Nunjucks.
 */
export function usesIn(text: string): readonly ExpressionUse[] {
  if (!text.includes('{{') && !text.includes('{%')) return [];
  const uses: ExpressionUse[] = [];
  for (const match of text.matchAll(action)) {
    const body = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(body);
    for (const found of body.matchAll(use)) {
      const name = found[2] ?? found[3] ?? found[4];
      const root = found[1];
      if (name === undefined || !isRoot(root)) continue;
      const at = start + found.index + found[0].lastIndexOf(name);
      uses.push({ root, name, span: { start: at, end: at + name.length } });
    }
  }
  return uses;
}

function isRoot(text: string | undefined): text is ExpressionUse['root'] {
  return text === 'parameters' || text === 'steps' || text === 'values';
}

/** True when a text reads all parameters or values at once, so that nobody can tell which ones. */
export function readsAll(text: string, root: 'parameters' | 'values'): boolean {
  return [...text.matchAll(action)].some((match) =>
    new RegExp(`(?<![\\w.$])${root}(?!\\s*[.\\[\\w])`).test(match[1] ?? match[2] ?? ''),
  );
}
