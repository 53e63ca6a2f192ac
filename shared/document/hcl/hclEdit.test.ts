import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isList, isObject, type JsonPath, type JsonValue } from '../../json.ts';
import type { Result } from '../../result.ts';
import { applyEdits } from '../apply.ts';
import { type Document, filePath, type TextEdit } from '../document.ts';
import { insertItem, remove, renameKey, replaceWithin, setValue } from '../edit.ts';
import { parseFile } from '../parse.ts';

function read(text: string, path = 'main.tf'): Document {
  const [document] = parseFile({ path: filePath(path), text }).documents;
  if (!document) throw new Error('no document');
  return document;
}

function afterEdit(text: string, edit: (document: Document) => Result<TextEdit>): string {
  const made = edit(read(text));
  if (!made.ok) throw new Error(made.problem.message);
  return applyEdits(text, [made.value]);
}

const variable = `# Where it runs.
variable "region" {
  type        = string # short
  description = "Region."
}
`;

describe('edits of HCL', () => {
  it('set a value and leave the rest', () => {
    expect(afterEdit(variable, (one) => setValue(one, ['variable', 0, 'description'], 'The "region".'))).toBe(
      variable.replace('"Region."', '"The \\"region\\"."'),
    );
    expect(afterEdit(variable, (one) => setValue(one, ['variable', 0, 'type'], { $expression: 'list(string)' }))).toBe(
      variable.replace('= string', '= list(string)'),
    );
    expect(afterEdit(variable, (one) => setValue(one, ['variable', 0, '$labels', 0], 'zone'))).toBe(
      variable.replace('"region"', '"zone"'),
    );
  });

  it('add an argument in line with its neighbours', () => {
    expect(afterEdit(variable, (one) => setValue(one, ['variable', 0, 'default'], 'eu'))).toBe(
      variable.replace('."\n', '."\n  default     = "eu"\n'),
    );
    expect(afterEdit('a = 1\nbb = 2\n', (one) => setValue(one, ['ccc'], 3))).toBe('a = 1\nbb = 2\nccc = 3\n');
    expect(afterEdit('a  = 1\nbb = 2\n', (one) => setValue(one, ['ccc'], 3))).toBe('a   = 1\nbb  = 2\nccc = 3\n');
    expect(afterEdit('variable "x" {}\n', (one) => setValue(one, ['variable', 0, 'default'], [1]))).toBe(
      'variable "x" {\n  default = [1]\n}\n',
    );
  });

  it('bring the others closer when the longest goes', () => {
    expect(afterEdit(variable, (one) => remove(one, ['variable', 0, 'description']))).toBe(
      '# Where it runs.\nvariable "region" {\n  type = string # short\n}\n',
    );
    expect(afterEdit('a    = 1\nlong = 2\n', (one) => renameKey(one, ['long'], 'b'))).toBe('a = 1\nb = 2\n');
  });

  it('add and take away blocks with what belongs to them', () => {
    const more = afterEdit(variable, (one) =>
      insertItem(one, ['variable'], 'end', { $labels: ['size'], type: { $expression: 'number' }, default: 3 }),
    );
    expect(more).toBe(`${variable}\nvariable "size" {\n  type    = number\n  default = 3\n}\n`);
    expect(afterEdit(more, (one) => remove(one, ['variable', 1]))).toBe(variable);
    expect(afterEdit(more, (one) => remove(one, ['variable', 0]))).toBe(more.slice(variable.length + 1));
    expect(afterEdit(variable, (one) => remove(one, ['variable', 0]))).toBe('');
    expect(afterEdit(variable, (one) => setValue(one, ['output', 0], { $labels: ['x'], value: 1 }))).toBe(
      `${variable}\noutput "x" {\n  value = 1\n}\n`,
    );
    expect(afterEdit('', (one) => setValue(one, ['output', 0], { $labels: ['x'], value: 1 }))).toBe(
      'output "x" {\n  value = 1\n}\n',
    );
  });

  it.each([
    ['x = {}\n', ['x', 'a'], 1, 'x = {\n  a = 1\n}\n'],
    ['x = { a = 1 }\n', ['x', 'b'], 2, 'x = { a = 1, b = 2 }\n'],
    ['x = {\n  a = 1 # one\n}\n', ['x', 'bbb'], 2, 'x = {\n  a   = 1 # one\n  bbb = 2\n}\n'],
    ['x = {\n  a : 1,\n}\n', ['x', 'b c'], 2, 'x = {\n  a : 1,\n  "b c": 2,\n}\n'],
    ['x = [1]\n', ['x', 1], 2, 'x = [1, 2]\n'],
    ['x = [\n  1, # one\n]\n', ['x', 1], 2, 'x = [\n  1, # one\n  2,\n]\n'],
    ['x = [\n  1 # one\n]\n', ['x', 1], 2, 'x = [\n  1, # one\n  2\n]\n'],
    ['x = <<EOT\na\nEOT\ny = 1\n', ['y'], 'two', 'x = <<EOT\na\nEOT\ny = "two"\n'],
    ['x = 1\r\n', ['y'], { a: 1 }, 'x = 1\r\ny = {\r\n  a = 1\r\n}\r\n'],
  ] satisfies [string, JsonPath, JsonValue, string][])('set %j at %j', (text, path, value, wanted) => {
    expect(afterEdit(text, (one) => setValue(one, path, value))).toBe(wanted);
  });

  it.each([
    ['x = { a = 1, b = 2 }\n', ['x', 'a'], 'x = { b = 2 }\n'],
    ['x = { a = 1, b = 2 }\n', ['x', 'b'], 'x = { a = 1 }\n'],
    ['x = [\n  1,\n  # two\n  2,\n]\n', ['x', 1], 'x = [\n  1,\n]\n'],
    ['a = 1\n\n# about b\nb = 2\n\nc = 3\n', ['b'], 'a = 1\n\nc = 3\n'],
    ['x {\n  a = 1\n\n  b {}\n}\n', ['x', 0, 'b', 0], 'x {\n  a = 1\n}\n'],
  ] satisfies [string, JsonPath, string][])('remove from %j at %j', (text, path, wanted) => {
    expect(afterEdit(text, (one) => remove(one, path))).toBe(wanted);
  });

  it('replaces a name inside an expression', () => {
    expect(
      afterEdit('x = "${var.old}-db"\n', (one) =>
        replaceWithin(one, ['x', '$expression'], { start: 7, end: 10 }, 'new'),
      ),
    ).toBe('x = "${var.new}-db"\n');
  });

  it('refuses what HCL can not say', () => {
    expect(setValue(read('x = 1\n'), ['a b'], 1).ok).toBe(false);
    expect(setValue(read('x = 1\n'), ['x', 'y'], 1).ok).toBe(false);
    expect(setValue(read('x = var.y\n'), ['x', '$expression'], 'a = b').ok).toBe(false);
    expect(renameKey(read('x = 1\ny = 2\n'), ['x'], 'y').ok).toBe(false);
  });
});

const corpus = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));

function* paths(value: JsonValue, path: JsonPath = []): Iterable<JsonPath> {
  if (path.length > 0) yield path;
  if (isObject(value) && !('$expression' in value))
    for (const [key, item] of Object.entries(value)) yield* paths(item, [...path, key]);
  if (isList(value)) for (const [index, item] of value.entries()) yield* paths(item, [...path, index]);
}

describe.skipIf(!existsSync(corpus))('edits of upstream files of HCL', () => {
  it('can be made nearly everywhere', { timeout: 60_000 }, () => {
    let made = 0;
    let refused = 0;
    for (const file of globSync('{terraform,massdriver}/**/*.tf', { cwd: corpus }).slice(0, 30)) {
      const text = readFileSync(`${corpus}${file}`, 'utf8');
      if (text.length > 20_000) continue;
      const document = read(text, file);
      for (const path of [...paths(document.value)].filter((_one, index) => index % 7 === 0)) {
        if (path.at(-1) === '$labels' || path.length < 3) continue;
        const label = path.includes('$labels');
        const edit = label ? setValue(document, path, 'other') : remove(document, path);
        if (edit.ok) made++;
        else refused++;
      }
    }
    expect(made).toBeGreaterThan(100);
    expect(refused / made).toBeLessThan(0.02);
  });
});
