import { isList, isObject, type JsonValue } from '../json.ts';
import { keyText, scalarText } from './scalarText.ts';
import { freshStyle, type Style } from './style.ts';
import type { ScalarStyle } from './treeNode.ts';

export interface RenderOptions {
  /** Blanks per level; 2 when absent. */
  readonly indent?: number;
  /** Whether lists stand one level deeper than their key; when absent they don't, as kubectl writes them. */
  readonly indentLists?: boolean;
}

/**
 * A value as YAML text for a new file or document: block style, keys in their order, several lines of text as `|`,
 * quotes where any YAML reader, 1.1 or 1.2, would take a text for something else. Ends with a line end.
 */
export function renderYaml(value: JsonValue, options: RenderOptions = {}): string {
  const step = options.indent ?? freshStyle.step;
  const style = { ...freshStyle, step, listStep: options.indentLists === true ? step : 0 };
  return `${blockLines(value, 0, style)}\n`;
}

/** True for a map or list with something in it: only these are written over several lines. */
export function isFilled(value: JsonValue): boolean {
  return isList(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
}

/** A value in block style with its first line at `column` (not written out) and the others indented to it. */
export function blockLines(value: JsonValue, column: number, style: Style, texts: ScalarStyle = 'plain'): string {
  const next = style.eol + ' '.repeat(column);
  if (isFilled(value)) {
    if (isList(value)) return value.map((item) => `- ${blockLines(item, column + 2, style, texts)}`).join(next);
    if (isObject(value))
      return Object.entries(value)
        .map(([key, inner]) => `${keyText(key, 'plain', style)}:${afterKey(inner, column, style, texts)}`)
        .join(next);
  }
  return inlineText(value, column === 0 ? style.step : column, style, texts);
}

/** What follows a key's `:` in block style, where the key stands at `column`. */
export function afterKey(value: JsonValue, column: number, style: Style, texts: ScalarStyle = 'plain'): string {
  if (!isFilled(value)) return ` ${inlineText(value, column + style.step, style, texts)}`;
  const inner = column + (isList(value) ? style.listStep : style.step);
  return style.eol + ' '.repeat(inner) + blockLines(value, inner, style, texts);
}

/** A value on one line, as inside `{}`: flow style in YAML, spaced JSON in JSON. */
export function flowText(value: JsonValue, style: Style, texts: ScalarStyle = 'plain'): string {
  if (isList(value)) return `[${value.map((item) => flowText(item, style, texts)).join(', ')}]`;
  if (!isObject(value)) return scalarText(scalarOf(value), texts, { style, inFlow: true, column: 0 });
  const entries = Object.entries(value).map(
    ([key, inner]) => `${keyText(key, 'plain', style)}: ${flowText(inner, style, texts)}`,
  );
  const pad = style.padded && entries.length > 0 ? ' ' : '';
  return `{${pad}${entries.join(', ')}${pad}}`;
}

/** A value inside a map or list written over several lines in JSON, its closing bracket at `column`. */
export function jsonLines(value: JsonValue, column: number, style: Style): string {
  return JSON.stringify(value, null, style.step).replaceAll('\n', style.eol + ' '.repeat(column));
}

function inlineText(value: JsonValue, column: number, style: Style, texts: ScalarStyle): string {
  if (isList(value)) return '[]';
  if (isObject(value)) return '{}';
  return scalarText(scalarOf(value), texts, { style, inFlow: false, column });
}

/** The scalar in a value that is neither map nor list. */
export function scalarOf(value: JsonValue): string | number | boolean | null {
  return typeof value === 'object' ? null : value;
}
