import type { ASTNode, Environment, ParseResult } from '@marcbachmann/cel-js';

/** A rule ready to run, or why it can not be run here. */
export interface Program {
  readonly run: ParseResult;
  readonly usesOldSelf: boolean;
  /** Functions whose results depend on how texts are indexed; safe for ASCII only. */
  readonly indexesText: boolean;
  /** Whether it compares or joins lists. */
  readonly joinsValues: boolean;
  /** The most steps that it can take when no list, map or text is longer than `size`. */
  steps(size: number): number;
}

/**
 * The names under which we offer functions that the library has and Kubernetes defines otherwise: patterns by RE2,
 * integers from decimal texts only, and `value()` of an optional whose type is not known before.
 */
const RENAMED: Readonly<Record<string, string>> = { matches: 're2Matches', int: 'strictInt', value: 'optionalValue' };
const TEXT_INDEXING = new Set([
  'indexOf',
  'lastIndexOf',
  'substring',
  'split',
  'lowerAscii',
  'upperAscii',
  'trim',
  'charAt',
  'replace',
  'reverse',
]);
const LOOPS = new Set([
  'all',
  'exists',
  'exists_one',
  'map',
  'filter',
  'existsOne',
  'sortBy',
  'transformList',
  'transformMap',
]);
const MOST_KEPT = 5_000;

/** Parses rules once each. */
export class Programs {
  readonly #environment: Environment;
  readonly #programs = new Map<string, Program | string>();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** The program of an expression, or the reason why it can not be run here. */
  of(source: string): Program | string {
    const before = this.#programs.get(source);
    if (before !== undefined) return before;
    if (this.#programs.size >= MOST_KEPT) this.#programs.clear();
    const program = this.#prepare(source);
    this.#programs.set(source, program);
    return program;
  }

  #prepare(source: string): Program | string {
    try {
      const first = walk(this.#environment.parse(source).ast);
      const run = this.#environment.parse(rename(source, first));
      const { valid, error } = run.check();
      if (!valid) return error?.summary ?? 'it is not understood here';
      const names = first.map(nameOf);
      return {
        run,
        usesOldSelf: first.some(({ op, args }) => op === 'id' && args === 'oldSelf'),
        indexesText: names.some((name) => name !== undefined && TEXT_INDEXING.has(name)),
        joinsValues: first.some(({ op }) => op === '==' || op === '!=' || op === '+' || op === 'in'),
        steps: (size) => stepsOf(run.ast, size) * growth(first, names),
      };
    } catch (error) {
      return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'it is not understood here';
    }
  }
}

function nameOf(node: ASTNode): string | undefined {
  return node.op === 'call' || node.op === 'rcall' ? node.args[0] : undefined;
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return node.args;
  }
}

function walk(root: ASTNode): readonly ASTNode[] {
  const nodes = [root];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (node !== undefined) nodes.push(...childrenOf(node));
  }
  return nodes;
}

/** The source with our names for `RENAMED` functions. */
function rename(source: string, nodes: readonly ASTNode[]): string {
  const edits: { readonly start: number; readonly name: string; readonly by: string }[] = [];
  for (const node of nodes) {
    const name = nameOf(node);
    const by = name === undefined || !Object.hasOwn(RENAMED, name) ? undefined : RENAMED[name];
    if (name === undefined || by === undefined) continue;
    const from = node.op === 'rcall' ? node.args[1].range.end : node.range.start;
    const start = from + (/^[\s)]*\.?\s*/.exec(source.slice(from))?.[0].length ?? 0);
    if (source.startsWith(name, start)) edits.push({ start, name, by });
  }
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce(
    (text, { start, name, by }) => text.slice(0, start) + by + text.slice(start + name.length),
    source,
  );
}

function stepsOf(node: ASTNode, size: number): number {
  const children = childrenOf(node);
  const isLoop = node.op === 'rcall' && LOOPS.has(node.args[0]) && node.args[2].length > 1;
  if (!isLoop) return children.reduce((sum, child) => sum + stepsOf(child, size), 1);
  const [receiver, ...body] = children;
  const once = body.reduce((sum, child) => sum + stepsOf(child, size), 1);
  return 1 + (receiver === undefined ? 0 : stepsOf(receiver, size)) + Math.max(1, size) * once;
}

/** How many times longer values can become: each `cel.bind` can double what the one before it made. */
function growth(nodes: readonly ASTNode[], names: readonly (string | undefined)[]): number {
  const binds = names.filter((name) => name === 'bind').length;
  const sums = nodes.filter(({ op }) => op === '+').length;
  return (1 + sums) ** Math.min(binds, 40);
}
