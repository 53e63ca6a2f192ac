import { type Cursor, Unexpected } from './cursor.ts';
import type { CompoundNode, Expression, ObjectEntry, TraversalStep } from './nodes.ts';
import { readBinds, readHeredoc, readQuoted } from './readTemplate.ts';

const binary = ['||', '&&', '==', '!=', '<=', '>=', '<', '>', '+', '-', '*', '/', '%'];

/**
 * Reads one expression. What matters to us is its extent, its literal value and the names in it, so that binary
 * operators are kept flat, without their precedence. Source: HCL native syntax specification, "Expressions".
 */
export function readExpression(cursor: Cursor): Expression {
  const start = cursor.at;
  const condition = readOperands(cursor);
  const before = cursor.at;
  cursor.skip();
  if (cursor.peek() !== '?') {
    cursor.at = before;
    return condition;
  }
  cursor.at++;
  return cursor.within(true, () => {
    cursor.skip();
    const yes = readExpression(cursor);
    cursor.skip();
    cursor.expect(':', 'the : of this condition ? value : value');
    cursor.skip();
    const no = readExpression(cursor);
    return compound(start, cursor.at, [condition, yes, no]);
  });
}

function compound(
  start: number,
  end: number,
  parts: readonly Expression[],
  more: Partial<CompoundNode> = {},
): Expression {
  return { kind: 'compound', span: { start, end }, parts, ...more };
}

function readOperands(cursor: Cursor): Expression {
  const start = cursor.at;
  const first = readUnary(cursor);
  const operands = [first];
  for (;;) {
    const before = cursor.at;
    cursor.skip();
    const operator = binary.find((one) => cursor.starts(one) && !cursor.starts('//'));
    if (operator === undefined) {
      cursor.at = before;
      break;
    }
    cursor.at += operator.length;
    cursor.skip();
    operands.push(readUnary(cursor));
  }
  return operands.length === 1 ? first : compound(start, cursor.at, operands);
}

function readUnary(cursor: Cursor): Expression {
  const start = cursor.at;
  if (!cursor.take('-') && !cursor.take('!')) return readPostfix(cursor);
  const negative = cursor.text.charAt(start) === '-';
  cursor.skip();
  const operand = cursor.within('same', () => readUnary(cursor));
  if (negative && operand.kind === 'constant' && typeof operand.value === 'number')
    return { kind: 'constant', span: { start, end: operand.span.end }, value: -operand.value };
  return compound(start, cursor.at, [operand]);
}

function readPostfix(cursor: Cursor): Expression {
  const start = cursor.at;
  const base = readPrimary(cursor);
  const steps: TraversalStep[] = [];
  for (let step = readStep(cursor); step; step = readStep(cursor)) steps.push(step);
  if (steps.length === 0) return base;
  if (base.kind === 'traversal') return { ...base, span: { start, end: cursor.at }, steps: [...base.steps, ...steps] };
  return compound(start, cursor.at, [base, ...steps.flatMap((step) => (step.kind === 'index' ? [step.key] : []))]);
}

function readStep(cursor: Cursor): TraversalStep | undefined {
  const start = cursor.at;
  if (cursor.peek() === '.' && !cursor.starts('...')) {
    cursor.at++;
    if (cursor.take('*')) return { kind: 'splat', span: { start, end: cursor.at } };
    const from = cursor.at;
    const name = cursor.identifier() ?? cursor.number();
    if (name === undefined) throw new Unexpected(`Expected a name after ., but found ${cursor.found()}.`, from);
    return { kind: 'name', name, span: { start: from, end: cursor.at } };
  }
  if (cursor.peek() !== '[') return undefined;
  cursor.at++;
  return cursor.within(true, (): TraversalStep => {
    cursor.skip();
    if (cursor.starts('*')) {
      cursor.at++;
      cursor.skip();
      cursor.expect(']', 'the ] of this [*]');
      return { kind: 'splat', span: { start, end: cursor.at } };
    }
    const key = readExpression(cursor);
    cursor.skip();
    cursor.expect(']', 'the ] of this index');
    return { kind: 'index', key, span: { start, end: cursor.at } };
  });
}

function readPrimary(cursor: Cursor): Expression {
  const start = cursor.at;
  const unit = cursor.peek();
  if (unit === '"') return readQuoted(cursor, readExpression);
  if (cursor.starts('<<')) return readHeredoc(cursor, readExpression);
  if (unit === '(') return readParentheses(cursor);
  if (unit === '[') return readTuple(cursor);
  if (unit === '{') return readObject(cursor);
  const number = cursor.number();
  if (number !== undefined) return { kind: 'constant', span: { start, end: cursor.at }, value: Number(number) };
  const name = cursor.identifier();
  if (name === undefined) throw new Unexpected(`Expected a value, but found ${cursor.found()}.`, start);
  return readNamed(cursor, start, name);
}

function readNamed(cursor: Cursor, start: number, name: string): Expression {
  let full = name;
  while (cursor.starts('::')) {
    cursor.at += 2;
    full += `::${cursor.identifier() ?? ''}`;
  }
  const end = cursor.at;
  cursor.skip(false);
  if (cursor.peek() === '(') return readCall(cursor, start, full);
  cursor.at = end;
  const span = { start, end };
  if (name === 'true' || name === 'false') return { kind: 'constant', span, value: name === 'true' };
  if (name === 'null') return { kind: 'constant', span, value: null };
  return { kind: 'traversal', span, root: name, rootSpan: span, steps: [] };
}

function readCall(cursor: Cursor, start: number, call: string): Expression {
  cursor.at++;
  const parts = cursor.within(true, () => {
    const list = readItems(cursor, ')', () => {
      const argument = readExpression(cursor);
      cursor.skip();
      cursor.take('...');
      return argument;
    });
    cursor.expect(')', `the ) or a , after an argument of ${call}`);
    return list;
  });
  return compound(start, cursor.at, parts, { call });
}

function readItems<T>(cursor: Cursor, close: string, read: () => T): readonly T[] {
  const list: T[] = [];
  for (;;) {
    cursor.skip();
    if (cursor.starts(close)) return list;
    list.push(read());
    cursor.skip();
    if (!cursor.take(',')) return list;
  }
}

function readParentheses(cursor: Cursor): Expression {
  const start = cursor.at;
  cursor.at++;
  return cursor.within(true, () => {
    cursor.skip();
    const inner = readExpression(cursor);
    cursor.skip();
    cursor.expect(')', 'the ) that closes this (');
    return compound(start, cursor.at, [inner]);
  });
}

function readTuple(cursor: Cursor): Expression {
  const start = cursor.at;
  cursor.at++;
  return cursor.within(true, () => {
    cursor.skip();
    if (isFor(cursor)) return readFor(cursor, start, ']');
    const items = readItems(cursor, ']', () => readExpression(cursor));
    cursor.expect(']', 'a , or the ] that closes this list');
    return { kind: 'tuple', span: { start, end: cursor.at }, items };
  });
}

function isFor(cursor: Cursor): boolean {
  return /^for\s/.test(cursor.text.slice(cursor.at, cursor.at + 4));
}

function readFor(cursor: Cursor, start: number, close: string): Expression {
  cursor.at += 'for'.length;
  const binds = readBinds(cursor);
  const source = readExpression(cursor);
  cursor.skip();
  cursor.expect(':', 'the : after what for goes over');
  cursor.skip();
  const from = cursor.at;
  const parts = [readExpression(cursor)];
  cursor.skip();
  if (cursor.take('=>')) {
    cursor.skip();
    parts.push(readExpression(cursor));
    cursor.skip();
  }
  if (cursor.take('...')) cursor.skip();
  if (/^if\b/.test(cursor.text.slice(cursor.at, cursor.at + 3))) {
    cursor.at += 2;
    cursor.skip();
    parts.push(readExpression(cursor));
    cursor.skip();
  }
  const inner = compound(from, cursor.at, parts, { binds });
  cursor.expect(close, `the ${close} that closes this for`);
  return compound(start, cursor.at, [source, inner]);
}

function readObject(cursor: Cursor): Expression {
  const start = cursor.at;
  cursor.at++;
  const asFor = cursor.within(true, () => {
    cursor.skip();
    return isFor(cursor) ? readFor(cursor, start, '}') : undefined;
  });
  if (asFor) return asFor;
  const entries = cursor.within(false, () => readEntries(cursor));
  cursor.expect('}', 'a line end, a , or the } that closes this object');
  return { kind: 'object', span: { start, end: cursor.at }, entries };
}

function readEntries(cursor: Cursor): readonly ObjectEntry[] {
  const entries: ObjectEntry[] = [];
  for (;;) {
    cursor.skip(true);
    if (cursor.peek() === '}' || cursor.done) return entries;
    entries.push(readEntry(cursor));
    cursor.skip();
    const separated = cursor.take(',') || cursor.peek() === '\n';
    if (!separated) return entries;
  }
}

function readEntry(cursor: Cursor): ObjectEntry {
  const key = readExpression(cursor);
  cursor.skip();
  if (cursor.starts('==') || !(cursor.take('=') || cursor.take(':')))
    throw new Unexpected(`Expected = after this key, but found ${cursor.found()}.`, cursor.at);
  const assignEnd = cursor.at;
  cursor.skip();
  const value = readExpression(cursor);
  const plain = keyName(key);
  const source = cursor.text.slice(key.span.start, key.span.end);
  return {
    key: plain ?? source,
    keySpan: key.span,
    assignEnd,
    value,
    ...(plain === undefined ? { keyExpression: key } : {}),
  };
}

function keyName(key: Expression): string | undefined {
  if (key.kind === 'text') return key.text;
  if (key.kind === 'constant') return String(key.value);
  return key.kind === 'traversal' && key.steps.length === 0 ? key.root : undefined;
}
