import { isList, isObject, type JsonObject, type JsonValue } from '../../json.ts';
import { expressionKey, labelsKey } from './hclValue.ts';

/** Blocks that Terraform's language knows inside others; lists of objects under other names are arguments. */
const nestedBlocks: ReadonlySet<string> = new Set([
  'lifecycle',
  'validation',
  'precondition',
  'postcondition',
  'provisioner',
  'connection',
  'dynamic',
  'content',
  'required_providers',
  'backend',
  'cloud',
  'timeouts',
  'assert',
]);

const lineWidth = 80;

/** True where a list is written as blocks: at the top of a file, with labels, or under a name that is always a block. */
export function isBlockList(key: string, value: JsonValue, atTop: boolean): value is readonly JsonObject[] {
  if (!isList(value) || value.length === 0 || !value.every(isObject)) return false;
  return atTop || nestedBlocks.has(key) || value.some((item) => isObject(item) && Object.hasOwn(item, labelsKey));
}

/** A value as an expression; further lines are indented to stand under `indent`. Lines end in `\n`. */
export function expressionText(value: JsonValue, indent: string): string {
  if (typeof value === 'string') return quotedText(value);
  if (isList(value)) return tupleText(value, indent);
  if (!isObject(value)) return JSON.stringify(value);
  const code = value[expressionKey];
  if (typeof code === 'string' && Object.keys(value).length === 1) return code;
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const inner = `${indent}  `;
  const rows = entries.map(([key, item]): Row => ({ name: keyText(key), text: expressionText(item, inner) }));
  return `{\n${alignedRows(rows, inner)}\n${indent}}`;
}

function tupleText(items: readonly JsonValue[], indent: string): string {
  const inner = `${indent}  `;
  const texts = items.map((item) => expressionText(item, inner));
  const line = `[${texts.join(', ')}]`;
  if (!line.includes('\n') && line.length <= lineWidth) return line;
  return `[\n${texts.map((text) => `${inner}${text},\n`).join('')}${indent}]`;
}

/** A text in quotes, with interpolation marks escaped. */
export function quotedText(text: string): string {
  const escaped = [...text].map((unit) => {
    if (unit === '\n') return '\\n';
    if (unit === '\r') return '\\r';
    if (unit === '\t') return '\\t';
    if (unit === '"' || unit === '\\') return `\\${unit}`;
    return unit < ' ' ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : unit;
  });
  return `"${escaped
    .join('')
    .replaceAll('${', () => '$${')
    .replaceAll('%{', '%%{')}"`;
}

/** A key of an object: plain where it is a name or a computed key's source, else in quotes. */
export function keyText(key: string): string {
  return isName(key) || /^[("].*[)"]$/.test(key) || /^[\w-]+(\.[\w-]+)+$/.test(key) ? key : quotedText(key);
}

/** True for what can be the name of an argument. */
export function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(text);
}

interface Row {
  readonly name: string;
  readonly text: string;
}

/** Rows `name = value` as `terraform fmt` sets them: the `=` of neighbouring lines stand under each other. */
function alignedRows(rows: readonly Row[], indent: string): string {
  const lines: string[] = [];
  let group: Row[] = [];
  const flush = () => {
    const width = Math.max(0, ...group.map((row) => row.name.length));
    for (const { name, text } of group) lines.push(`${indent}${name.padEnd(width)} = ${text}`);
    group = [];
  };
  for (const row of rows) {
    if (row.text.includes('\n') && !row.text.startsWith('<<')) {
      flush();
      lines.push(`${indent}${row.name} = ${row.text}`);
    } else group.push(row);
  }
  flush();
  return lines.join('\n');
}

/** A block with its labels, its arguments and then its blocks. */
export function blockText(type: string, value: JsonObject, indent: string): string {
  const labels = value[labelsKey];
  const head = [type, ...(isList(labels) ? labels.map((label) => quotedText(String(label))) : [])].join(' ');
  const body = bodyText(value, `${indent}  `, false);
  return body === '' ? `${head} {}` : `${head} {\n${body}\n${indent}}`;
}

/** Arguments and blocks, without the braces around them and without a line end behind. */
export function bodyText(value: JsonObject, indent: string, atTop: boolean): string {
  const rows: Row[] = [];
  const blocks: string[] = [];
  for (const [key, item] of Object.entries(value)) {
    if (key === labelsKey) continue;
    if (isBlockList(key, item, atTop)) blocks.push(...item.map((one) => `${indent}${blockText(key, one, indent)}`));
    else rows.push({ name: key, text: expressionText(item, indent) });
  }
  return [...(rows.length > 0 ? [alignedRows(rows, indent)] : []), ...blocks].join('\n\n');
}

/** Whole file of HCL, as `terraform fmt` would leave it: blocks of a type in the order given, types in the order of the keys. */
export function renderHcl(value: JsonObject): string {
  return `${bodyText(value, '', true)}\n`;
}
