import type { Span } from '../../document/position.ts';
import { parseSelector, type Selector } from './selector.ts';

/** A placeholder that reads another resource. */
export interface ResourceRead {
  readonly kind: 'resource';
  readonly selector: Selector;
  /** True for `a<b` and `a>b`, which give a list of all `b` that depend on `a`, or that `a` depends on. */
  readonly set: boolean;
  /** The output, where one is read: the first segment behind `outputs`. */
  readonly output?: string;
}

/** One `${…}` in a text: what it reads, or why it can't be read. */
export interface Placeholder {
  readonly span: Span;
  readonly inner: string;
  readonly reads: ResourceRead | { readonly kind: 'context' } | { readonly kind: 'wrong'; readonly problem: string };
}

const contextNames = ['app.id', 'env.id', 'env.type', 'org.id', 'res.id', 'res.type', 'res.class', 'res.guresid'];
const contexts = new Set(contextNames.map((name) => `context.${name}`));
const token = /\$(?:\$\{[^}]*\}|\{([^}]*)\})/g;

/** The placeholders of a text, in order; `$${x}` is none. Source: Humanitec documentation, Placeholders. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  if (!text.includes('${')) return [];
  return [...text.matchAll(token)].flatMap((match) => {
    const inner = match[1];
    if (inner === undefined) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ span, inner, reads: read(inner.trim()) }];
  });
}

function read(inner: string): Placeholder['reads'] {
  if (inner.startsWith('context.')) {
    if (contexts.has(inner)) return { kind: 'context' };
    return wrong(`the context has no ${inner.slice(8) || 'empty name'}; it has ${contextNames.join(', ')}`);
  }
  if (!/^resources[.[]/.test(inner)) return wrong('a placeholder starts with context. or resources.');
  const quoted = /^resources\[(?:'([^']*)'|"([^"]*)")\]\.?(.*)$/.exec(inner);
  const plain = /^resources\.(.+?)\.((?:outputs|values|account|guresid)(?:[.[].*)?)$/.exec(inner);
  const selector = quoted ? (quoted[1] ?? quoted[2] ?? '') : plain?.[1];
  const rest = quoted ? quoted[3] : plain?.[2];
  if (selector === undefined || !rest)
    return wrong('behind the resource stands .outputs.<name>, .values, .account or .guresid');
  const property = /^(outputs|values|account|guresid)(?:$|[.[])/.exec(rest)?.[1];
  if (!property) return wrong(`a resource has no ${rest}; read .outputs.<name>, .values, .account or .guresid`);
  const steps = selector.split(/[<>]/);
  const parsed = steps.map(parseSelector);
  const last = parsed.at(-1);
  if (!last || parsed.includes(undefined))
    return wrong(`"${selector}" is no type[.class][#id]${plain ? "; write resources['…'] around ids with dots" : ''}`);
  const output = property === 'outputs' ? outputOf(rest.slice('outputs'.length)) : undefined;
  if (property === 'outputs' && output === undefined) return wrong('behind outputs stands the name of one');
  return { kind: 'resource', selector: last, set: steps.length > 1, ...(output === undefined ? {} : { output }) };
}

/** The first segment of `.a.b`, `['a'].b` or `["a"]`. */
function outputOf(rest: string): string | undefined {
  const [, quoted, doubleQuoted, plain] = /^(?:\['([^']+)'\]|\["([^"]+)"\]|\.([A-Za-z0-9_-]+))/.exec(rest) ?? [];
  return quoted ?? doubleQuoted ?? plain;
}

function wrong(problem: string): Placeholder['reads'] {
  return { kind: 'wrong', problem };
}
