import type { JsonObject, JsonValue } from '../../json.ts';
import type { ValueProblem } from '../value.ts';
import type { Attribute, Block, Body, Expression } from './nodes.ts';

/** Key of a value that is no literal: `{ $expression: "var.size" }`, with the text as it is written. */
export const expressionKey = '$expression';
/** Key under which a block holds its labels. */
export const labelsKey = '$labels';

/** A text as an expression in a value that is written to HCL. */
export function expressionValue(text: string): JsonObject {
  return { [expressionKey]: text };
}

/**
 * A body as plain data: arguments by name; the blocks of one type as a list under their type, in the order of the file,
 * each an object with its arguments and blocks and its labels under `$labels`. Literals are values; everything else is
 * `{ $expression: text }`.
 */
export function valueOfBody(body: Body, text: string, problems: ValueProblem[]): JsonObject {
  const result: Record<string, JsonValue> = {};
  const blocks = new Map<string, JsonValue[]>();
  const first = new Map<string, Attribute | Block>();
  for (const item of body.items) {
    const name = item.kind === 'attribute' ? item.name : item.type;
    const { start, end } = item.kind === 'attribute' ? item.nameSpan : item.typeSpan;
    if (name === '__proto__') {
      const message = 'The name __proto__ is not allowed: programs that read it can be misled.';
      problems.push({ code: 'document/unsafe-key', message, severity: 'error', start, end });
      continue;
    }
    const before = first.get(name);
    if (before === undefined) first.set(name, item);
    else if (item.kind === 'attribute' || before.kind === 'attribute') {
      const message = `${name} is set twice in this block`;
      const firstAt = before.span.start;
      problems.push({ code: 'document/duplicate-key', message, severity: 'error', start, end, firstAt });
      continue;
    }
    if (item.kind === 'attribute') result[name] = valueOfExpression(item.value, text);
    else {
      const list = blocks.get(name) ?? [];
      list.push(valueOfBlock(item, text, problems));
      blocks.set(name, list);
      result[name] = list;
    }
  }
  return result;
}

function valueOfBlock(block: Block, text: string, problems: ValueProblem[]): JsonObject {
  const labels = block.labels.length > 0 ? { [labelsKey]: block.labels.map((label) => label.text) } : {};
  return { ...labels, ...valueOfBody(block.body, text, problems) };
}

/** The value of an expression where it is a literal, else its text. */
export function valueOfExpression(expression: Expression, text: string): JsonValue {
  switch (expression.kind) {
    case 'text':
      return expression.text;
    case 'constant':
      return expression.value;
    case 'tuple':
      return expression.items.map((item) => valueOfExpression(item, text));
    case 'object':
      return Object.fromEntries(
        expression.entries
          .filter((entry) => entry.key !== '__proto__')
          .map((entry) => [entry.key, valueOfExpression(entry.value, text)]),
      );
    default:
      return expressionValue(text.slice(expression.span.start, expression.span.end));
  }
}
