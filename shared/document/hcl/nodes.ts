import type { Span } from '../position.ts';

/** A text without interpolation: `"…"` or a heredoc, decoded. */
export interface TextNode {
  readonly kind: 'text';
  readonly span: Span;
  readonly text: string;
  readonly form: 'quoted' | 'heredoc';
}

export interface ConstantNode {
  readonly kind: 'constant';
  readonly span: Span;
  readonly value: number | boolean | null;
}

export interface TupleNode {
  readonly kind: 'tuple';
  readonly span: Span;
  readonly items: readonly Expression[];
}

export interface ObjectEntry {
  /** The name or text of the key; for computed keys, their source. */
  readonly key: string;
  readonly keySpan: Span;
  /** Undefined where the key is a plain name or text. */
  readonly keyExpression?: Expression;
  /** Just after the `=` or `:`. */
  readonly assignEnd: number;
  readonly value: Expression;
}

export interface ObjectNode {
  readonly kind: 'object';
  readonly span: Span;
  readonly entries: readonly ObjectEntry[];
}

export type TraversalStep =
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'index'; readonly key: Expression; readonly span: Span }
  | { readonly kind: 'splat'; readonly span: Span };

/** `var.size`, `aws_subnet.main[0].id`: a root name and what is read of it. */
export interface TraversalNode {
  readonly kind: 'traversal';
  readonly span: Span;
  readonly root: string;
  readonly rootSpan: Span;
  readonly steps: readonly TraversalStep[];
}

/** Any other expression, with the expressions inside it. */
export interface CompoundNode {
  readonly kind: 'compound';
  readonly span: Span;
  readonly parts: readonly Expression[];
  /** Names that `for` gives inside it. */
  readonly binds?: readonly string[];
  /** Name of the function, where it is a call. */
  readonly call?: string;
}

export type Expression = TextNode | ConstantNode | TupleNode | ObjectNode | TraversalNode | CompoundNode;

export interface Attribute {
  readonly kind: 'attribute';
  readonly name: string;
  readonly nameSpan: Span;
  /** Offset of the `=`. */
  readonly equals: number;
  readonly value: Expression;
  readonly span: Span;
}

export interface Label {
  readonly text: string;
  readonly span: Span;
}

export interface Block {
  readonly kind: 'block';
  readonly type: string;
  readonly typeSpan: Span;
  readonly labels: readonly Label[];
  readonly body: Body;
  /** From the type to the closing brace. */
  readonly span: Span;
}

/** Arguments and blocks in their order. `span` is what lies between the braces, or the whole file. */
export interface Body {
  readonly span: Span;
  readonly items: readonly (Attribute | Block)[];
}

/** A place where the text is not HCL. */
export interface SyntaxProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}
