import { fieldsOf } from '../../../document/cue/fields.ts';
import { tokensOf } from '../../../document/cue/tokens.ts';

/** Where a new field of the `parameter` block is written. */
export interface ParameterPlace {
  /** Offset into the CUE text. */
  readonly at: number;
  readonly indent: string;
  /** What has to stand before and behind the new lines. */
  readonly before: string;
  readonly after: string;
  readonly names: readonly string[];
}

/** The end of the one `parameter: { … }` block of a template; undefined where it is not written out as a struct. */
export function parameterPlace(template: string): ParameterPlace | undefined {
  const blocks = fieldsOf(tokensOf(template)).filter((field) => field.kind === 'field' && field.label === 'parameter');
  const [block] = blocks;
  const open = block?.value[0];
  const close = block?.value.at(-1);
  if (blocks.length !== 1 || !block || open?.text !== '{' || close?.text !== '}') return undefined;
  const inner = fieldsOf(block.value.slice(1, -1));
  const lineStart = template.lastIndexOf('\n', close.span.start - 1) + 1;
  const outer = /^[ \t]*/.exec(template.slice(template.lastIndexOf('\n', block.span.start - 1) + 1))?.[0] ?? '';
  const [first] = inner;
  const firstLine = first && template.lastIndexOf('\n', first.span.start - 1) + 1;
  const lead = first && firstLine !== undefined ? template.slice(firstLine, first.span.start) : undefined;
  const indent = lead !== undefined && /^[ \t]+$/.test(lead) ? lead : `${outer}\t`;
  const names = inner.map((field) => field.label);
  // A closing bracket on a line of its own: the new lines go above it.
  if (/^[ \t]*$/.test(template.slice(lineStart, close.span.start)))
    return { at: lineStart, indent, before: '', after: '', names };
  return { at: close.span.start, indent, before: '\n', after: outer, names };
}
