import { expressionKey, labelsKey } from '../../../document/hcl/hclValue.ts';
import type { Expression, TraversalNode } from '../../../document/hcl/nodes.ts';
import { parseExpression } from '../../../document/hcl/readBody.ts';
import type { Span } from '../../../document/position.ts';
import { isList, isObject, type JsonObject, type JsonPath, type JsonValue } from '../../../json.ts';
import type { TerraformBlock } from './blocks.ts';

/** What an expression names: `var.size`, `module.db.port`, `aws_vpc.main.id`. */
export interface Mention {
  readonly kind: 'var' | 'local' | 'module' | 'data' | 'ephemeral' | 'resource';
  /** Type of the resource or data source. */
  readonly type?: string;
  readonly name: string;
  /** The first attribute read of it, if any is stated. */
  readonly attribute?: { readonly name: string; readonly within: Span };
  /** Path from the block to the text that holds it. */
  readonly path: JsonPath;
  /** The whole address, and the name alone, in that text. */
  readonly within: Span;
  readonly nameWithin: Span;
  /** The top-level argument that it stands in. */
  readonly argument: string;
  /** True inside a call of `nonsensitive`. */
  readonly disclosed: boolean;
}

const known = new WeakMap<JsonObject, readonly Mention[]>();

/** Everything that the expressions of a block name. */
export function mentionsOf(block: TerraformBlock): readonly Mention[] {
  const before = known.get(block.body);
  if (before) return before;
  const mentions = [...mentionsUnder(block.body, [], block, new Set())];
  known.set(block.body, mentions);
  return mentions;
}

function* mentionsUnder(
  value: JsonValue,
  path: JsonPath,
  block: TerraformBlock,
  iterators: ReadonlySet<string>,
): Iterable<Mention> {
  if (typeof value === 'string') {
    if (block.json) yield* mentionsInJsonText(value, path, iterators);
  } else if (isList(value)) {
    for (const [index, item] of value.entries()) yield* mentionsUnder(item, [...path, index], block, iterators);
  } else if (isObject(value)) {
    const code = value[expressionKey];
    if (typeof code === 'string') yield* mentionsIn(code, 0, [...path, expressionKey], iterators);
    else {
      const inner = path.at(-2) === 'dynamic' ? new Set([...iterators, iteratorOf(value)]) : iterators;
      for (const [key, item] of Object.entries(value)) {
        if (key === labelsKey || isNoReference(block, path, key)) continue;
        yield* mentionsUnder(item, [...path, key], block, inner);
      }
    }
  }
}

/** Arguments that are addresses or types of their own kind. */
function isNoReference({ type }: TerraformBlock, path: JsonPath, key: string): boolean {
  if (type === 'variable' && path.length === 0) return key === 'type';
  if (type === 'moved' || type === 'removed') return key === 'from';
  return key === 'ignore_changes' || key === 'configuration_aliases' || (key === '//' && path.length === 0);
}

function iteratorOf(dynamic: JsonObject): string {
  const iterator = dynamic.iterator;
  const labels = dynamic[labelsKey];
  if (isObject(iterator)) return String(iterator[expressionKey]);
  return String(isList(labels) ? labels[0] : iterator);
}

function* mentionsInJsonText(text: string, path: JsonPath, iterators: ReadonlySet<string>): Iterable<Mention> {
  if (path.includes('depends_on')) yield* mentionsIn(text, 0, path, iterators);
  else if (/[$%]\{/.test(text)) {
    // As a quoted template, whose escapes the JSON text has behind it already.
    const quoted = `"${text.replaceAll('\n', ' ')}"`;
    for (const mention of mentionsIn(quoted, -1, path, iterators)) yield mention;
  }
}

function* mentionsIn(text: string, shift: number, path: JsonPath, iterators: ReadonlySet<string>): Iterable<Mention> {
  const expression = parseExpression(text);
  if (!expression) return;
  for (const { node, disclosed } of traversalsIn(expression, iterators, false)) {
    const mention = mentionOf(node, shift);
    const argument = String(path.find((segment) => typeof segment === 'string') ?? '');
    if (mention) yield { ...mention, path, argument, disclosed };
  }
}

interface Found {
  readonly node: TraversalNode;
  readonly disclosed: boolean;
}

function* traversalsIn(expression: Expression, bound: ReadonlySet<string>, disclosed: boolean): Iterable<Found> {
  switch (expression.kind) {
    case 'traversal':
      if (!bound.has(expression.root)) yield { node: expression, disclosed };
      for (const step of expression.steps) if (step.kind === 'index') yield* traversalsIn(step.key, bound, disclosed);
      return;
    case 'compound': {
      const inner = expression.binds ? new Set([...bound, ...expression.binds]) : bound;
      const open = disclosed || expression.call === 'nonsensitive';
      for (const part of expression.parts) yield* traversalsIn(part, inner, open);
      return;
    }
    case 'tuple':
      for (const item of expression.items) yield* traversalsIn(item, bound, disclosed);
      return;
    case 'object':
      for (const entry of expression.entries) {
        const key = entry.keyExpression;
        if (key && key.kind !== 'traversal') yield* traversalsIn(key, bound, disclosed);
        yield* traversalsIn(entry.value, bound, disclosed);
      }
      return;
    default:
      return;
  }
}

type Address = Omit<Mention, 'path' | 'argument' | 'disclosed'>;

/** Names that are no address of the module. */
const builtIn: ReadonlySet<string> = new Set(['each', 'count', 'path', 'self', 'terraform', 'tofu', 'provider']);

function mentionOf({ root, rootSpan, steps }: TraversalNode, shift: number): Address | undefined {
  if (builtIn.has(root)) return undefined;
  const names = [{ name: root, span: rootSpan }];
  for (const step of steps) {
    if (step.kind !== 'name') break;
    names.push(step);
  }
  const rest = root === 'resource' ? names.slice(1) : names;
  const kinds: Readonly<Record<string, Mention['kind']>> = { var: 'var', local: 'local', module: 'module' };
  const kind = kinds[root];
  const typed = root === 'data' || root === 'ephemeral' ? root : 'resource';
  const [type, name] = kind ? [undefined, rest[1]] : typed === 'resource' ? [rest[0], rest[1]] : [rest[1], rest[2]];
  if (!name || (!kind && !type)) return undefined;
  const after = steps.findIndex((step) => step.kind === 'name' && step.span.start === name.span.start) + 1;
  const attribute = attributeAfter(steps.slice(after));
  const moved = (span: Span): Span => ({ start: span.start + shift, end: span.end + shift });
  return {
    kind: kind ?? typed,
    ...(type ? { type: type.name } : {}),
    name: name.name,
    ...(attribute ? { attribute: { name: attribute.name, within: moved(attribute.span) } } : {}),
    within: moved({ start: rootSpan.start, end: name.span.end }),
    nameWithin: moved(name.span),
  };
}

/** `.out`, `[0].out` or `["a"].out` behind a name. */
function attributeAfter(steps: TraversalNode['steps']) {
  const next = steps[0]?.kind === 'name' ? steps[0] : steps[1];
  return next?.kind === 'name' && !/^\d+$/.test(next.name) ? next : undefined;
}
