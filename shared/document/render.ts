import { Scalar, visit, Document as YamlDocument } from 'yaml';
import type { JsonValue } from '../json.ts';
import { yaml11Value } from './yaml11.ts';

export interface RenderOptions {
  /** Blanks per level; 2 when absent. */
  readonly indent?: number;
  /** Whether lists stand one level deeper than their key; false, as kubectl writes them, when absent. */
  readonly indentLists?: boolean;
}

/**
 * A value as YAML text for a new file or document: block style, keys in their order, several lines of text as `|`,
 * quotes where any YAML reader, 1.1 or 1.2, would take a text for something else. Ends with a line end.
 */
export function renderYaml(value: JsonValue, options: RenderOptions = {}): string {
  const document = new YamlDocument(value, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'string') return;
      if (needsQuotes(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({
    indent: options.indent ?? 2,
    indentSeq: options.indentLists ?? false,
    lineWidth: 0,
    minContentWidth: 0,
  });
}

/** True for a text that, written plainly, some YAML reader would not take as that text. */
export function needsQuotes(text: string): boolean {
  return yaml11Value(text) !== undefined || lookalikes.test(text);
}

// YAML 1.1 readers other than go-yaml: dates and base-60 numbers; and the merge and value keys.
const lookalikes =
  /^(?:\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s].*)?|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|<<|=|[-+]?0[xob].*|[-+]?[\d._]+(?:e[-+]?\d+)?)$/i;
