import type { Span } from '../../document/position.ts';
import { parseSelector } from './selector.ts';

/** One `${…}` of a manifest: which resource it reads, or why the orchestrator refuses it. */
export interface Expression {
  readonly span: Span;
  readonly inner: string;
  readonly reads:
    | {
        readonly kind: 'resources' | 'shared';
        readonly alias: string;
        readonly aliasSpan: Span;
        readonly output: string;
      }
    | { readonly kind: 'other' }
    | { readonly kind: 'wrong'; readonly problem: string };
}

const context = new Set(['org_id', 'project_id', 'env_id', 'env_type_id']);
const token = /\$(?:\$\{[^}]*\}|\{([^}]*)\})/g;

/** The expressions of a text, in order; `$${x}` is none. Source: platform-orchestrator-graph, expressions.bnf. */
export function expressionsIn(text: string): readonly Expression[] {
  if (!text.includes('${')) return [];
  return [...text.matchAll(token)].flatMap((match) => {
    const inner = match[1];
    if (inner === undefined) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ span, inner, reads: read(inner, span.start + 2) }];
  });
}

function read(inner: string, start: number): Expression['reads'] {
  const [root = '', ...rest] = inner.split('.');
  switch (root) {
    case 'context':
      if (rest.length === 1 && context.has(rest[0] ?? '')) return { kind: 'other' };
      return wrong(`the context of a manifest has ${[...context].join(', ')}`);
    case 'resources':
    case 'shared': {
      const [alias = '', word, ...output] = rest;
      if (alias === '' || word !== 'outputs' || output.join('') === '')
        return wrong(`write ${root}.<name>.outputs.<output>`);
      const at = start + root.length + 1;
      return { kind: root, alias, aliasSpan: { start: at, end: at + alias.length }, output: output[0] ?? '' };
    }
    case 'var':
      return rest.length > 0 && rest.every((part) => part !== '') ? { kind: 'other' } : wrong('write var.<name>');
    case 'self':
      return rest[0] === 'outputs' && rest.length > 1 ? { kind: 'other' } : wrong('write self.outputs.<output>');
    case 'select':
      return readSelect(inner);
    default:
      return wrong('an expression starts with context, resources, shared, var, self or select');
  }
}

function readSelect(inner: string): Expression['reads'] {
  const shape = /^select\.((?:(?:dependencies|consumers)\('[^']*'\)\.)+)outputs\.\S+$/.exec(inner);
  if (!shape) return wrong("write select.dependencies('<type>').outputs.<output>, or consumers");
  for (const [, filter = ''] of (shape[1] ?? '').matchAll(/\('([^']*)'\)/g))
    if (!parseSelector(filter.replaceAll('@', 'x'))) return wrong(`"${filter}" is no type[.class][#id]`);
  return { kind: 'other' };
}

function wrong(problem: string): Expression['reads'] {
  return { kind: 'wrong', problem };
}
