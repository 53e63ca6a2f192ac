import type { JsonValue } from '../json.ts';
import type { SchemaNode } from './compile.ts';
import { equalJson } from './equal.ts';
import { formatCheck } from './formats.ts';
import { patternOf } from './pattern.ts';
import { labelOf, quoted, shown } from './problem.ts';
import { didYouMean, nearestNames } from './suggest.ts';
import type { Walk } from './walk.ts';

/** Length, pattern and format of a text. */
export function checkText(walk: Walk, node: SchemaNode, text: string): void {
  const { minLength, maxLength, pattern } = node.schema;
  if (minLength !== undefined || maxLength !== undefined) {
    const length = codePoints(text);
    if (minLength !== undefined && length < minLength) {
      const message =
        minLength === 1
          ? `${labelOf(walk.path)} must not be empty`
          : `${labelOf(walk.path)} must have at least ${minLength} characters, not ${length}`;
      walk.report({ code: 'bounds', message, expected: `at least ${minLength} characters` });
    }
    if (maxLength !== undefined && length > maxLength) {
      const message = `${labelOf(walk.path)} must have at most ${maxLength} characters, not ${length}`;
      walk.report({ code: 'bounds', message, expected: `at most ${maxLength} characters` });
    }
  }
  if (pattern !== undefined && pattern !== '') checkPattern(walk, pattern, text);
  if (node.format !== undefined && node.dialect !== 'json-schema') checkFormat(walk, node, node.format, text);
}

/** Length of a text as Go and JSON Schema count it. */
function codePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00) {
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next < 0xe000) count--;
    }
  }
  return count;
}

function checkPattern(walk: Walk, source: string, text: string): void {
  const pattern = patternOf(source);
  if (pattern === undefined) walk.leaveOpen(`the pattern ${quoted(source)} can not be checked here`);
  else if (!pattern.test(text)) {
    const message = `${labelOf(walk.path)} must match the pattern ${source}, and ${quoted(text)} does not`;
    walk.report({ code: 'pattern', message, expected: source });
  }
}

function checkFormat(walk: Walk, node: SchemaNode, format: string, text: string): void {
  const check = formatCheck(format, node.dialect === 'built-in' ? 'built-in' : 'custom-resource');
  if (check === undefined) return;
  const right = check(text);
  if (right === undefined) walk.leaveOpen(`the format ${format} can not be checked here`);
  else if (!right) {
    const message = `${labelOf(walk.path)} must have the format ${format}, and ${quoted(text)} has not`;
    walk.report({ code: 'format', message, expected: format });
  }
}

const INT32_LEAST = -(2 ** 31);
const INT32_MOST = 2 ** 31 - 1;
const INT64_LIMIT = 2 ** 63;
const FLOAT32_MOST = 3.4028234663852886e38;

/** Range, format and divisor of a number. */
export function checkNumber(walk: Walk, node: SchemaNode, value: number): void {
  const { exclusiveMinimum, exclusiveMaximum, multipleOf } = node.schema;
  // The API server compares whole numbers with the whole part of a bound.
  const isWhole = node.dialect !== 'json-schema' && Number.isInteger(value);
  const bound = (given: number | undefined) => (given !== undefined && isWhole ? Math.trunc(given) : given);
  const minimum = bound(node.schema.minimum);
  const maximum = bound(node.schema.maximum);
  if (node.dialect !== 'json-schema') checkRange(walk, node, value);
  if (minimum !== undefined && (exclusiveMinimum === true ? value <= minimum : value < minimum)) {
    reportBound(walk, value, exclusiveMinimum === true ? `more than ${minimum}` : `at least ${minimum}`);
  }
  if (maximum !== undefined && (exclusiveMaximum === true ? value >= maximum : value > maximum)) {
    reportBound(walk, value, exclusiveMaximum === true ? `less than ${maximum}` : `at most ${maximum}`);
  }
  if (typeof exclusiveMinimum === 'number' && value <= exclusiveMinimum) {
    reportBound(walk, value, `more than ${exclusiveMinimum}`);
  }
  if (typeof exclusiveMaximum === 'number' && value >= exclusiveMaximum) {
    reportBound(walk, value, `less than ${exclusiveMaximum}`);
  }
  if (multipleOf === undefined || multipleOf <= 0) return;
  const step = isWhole ? Math.trunc(multipleOf) : multipleOf;
  if (step === 0) {
    reportBound(walk, value, `a fraction, because Kubernetes takes no whole number for a multiple of ${multipleOf}`);
  } else if (!isMultiple(value, step)) reportBound(walk, value, `a multiple of ${multipleOf}`);
}

function checkRange(walk: Walk, node: SchemaNode, value: number): void {
  const { format } = node.schema;
  const isInteger = node.types === 4;
  const isIntOrString = node.types === 20 && node.dialect === 'built-in';
  if (((isInteger && format === 'int32') || isIntOrString) && (value < INT32_LEAST || value > INT32_MOST)) {
    reportBound(walk, value, `between ${INT32_LEAST} and ${INT32_MOST} (a 32-bit integer)`);
  } else if (isInteger && (value < -INT64_LIMIT || value >= INT64_LIMIT)) {
    reportBound(walk, value, 'a 64-bit integer');
  } else if (node.types === 12 && format === 'float' && Math.abs(value) > FLOAT32_MOST) {
    reportBound(walk, value, 'a 32-bit number');
  }
}

function isMultiple(value: number, factor: number): boolean {
  const quotient = factor < 1 ? (1 / factor) * value : value / factor;
  return Math.abs(quotient - Math.round(quotient)) <= 1e-9 * Math.max(1, Math.abs(quotient));
}

function reportBound(walk: Walk, value: number, expected: string): void {
  walk.report({ code: 'bounds', message: `${labelOf(walk.path)} must be ${expected}, not ${value}`, expected });
}

const MOST_LISTED = 12;

/** `enum` and `const`. */
export function checkEnum(walk: Walk, node: SchemaNode, value: JsonValue): void {
  const fixed = node.schema.const;
  const allowed = fixed === undefined ? (node.schema.enum ?? []) : [fixed];
  if (allowed.length === 0 || allowed.some((one) => one !== null && equalJson(one, value))) return;
  if (value === null && node.dialect === 'json-schema' && allowed.includes(null)) return;
  // Go can not tell an empty text from a missing one.
  if (value === '' && node.dialect === 'built-in') return;
  const names = allowed.filter((one) => typeof one === 'string');
  const suggestions = typeof value === 'string' ? nearestNames(value, names) : [];
  const listed = allowed.slice(0, MOST_LISTED).map(quoted).join(', ') + (allowed.length > MOST_LISTED ? ', …' : '');
  const must = allowed.length === 1 ? `must be ${listed}` : `must be one of ${listed}`;
  const message = `${labelOf(walk.path)} ${must}, not ${shown(value)}${didYouMean(suggestions)}`;
  walk.report({ code: 'enum', message, expected: listed, ...(suggestions.length > 0 && { suggestions }) });
}
