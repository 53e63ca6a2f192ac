import { describe, expect, it } from 'vitest';
import { applyEdits } from '../document/apply.ts';
import { filePath } from '../document/document.ts';
import { remove, setValue } from '../document/edit.ts';
import { parseFile } from '../document/parse.ts';
import { editsInTurn } from './editsInTurn.ts';

const text = 'a: 1\nb: 2 # two\nc: 3\n';

function run(...steps: Parameters<typeof editsInTurn>[1]) {
  const [document] = parseFile({ path: filePath('a.yaml'), text }).documents;
  if (!document) throw new Error('no document');
  return editsInTurn(document, steps);
}

function textAfter(result: ReturnType<typeof run>): string {
  if (!result.ok) throw new Error(result.problem.message);
  return applyEdits(text, result.value);
}

describe('editsInTurn', () => {
  it('keeps edits apart that do not meet, in whatever order they are made', () => {
    const result = run(
      (now) => setValue(now, ['c'], 333),
      (now) => setValue(now, ['a'], 1111),
    );
    expect(textAfter(result)).toBe('a: 1111\nb: 2 # two\nc: 333\n');
    expect(result.ok && result.value.length).toBe(2);
  });

  it('lets a later step build on what an earlier one has made', () => {
    const result = run(
      (now) => setValue(now, ['d'], { e: 1 }),
      (now) => setValue(now, ['d', 'f'], 2),
      (now) => remove(now, ['a']),
    );
    expect(textAfter(result)).toBe('b: 2 # two\nc: 3\nd:\n  e: 1\n  f: 2\n');
  });

  it('gives the first problem and no edit', () => {
    const problem = { code: 'test/no', message: 'no' };
    expect(
      run(
        (now) => setValue(now, ['a'], 2),
        () => ({ ok: false, problem }),
      ),
    ).toEqual({ ok: false, problem });
  });
});
