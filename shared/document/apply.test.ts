import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits, mergeThreeWay, minimalEdit } from './apply.ts';
import { filePath, type TextEdit } from './document.ts';

const file = filePath('a.yaml');

/** A text and edits on it that do not overlap. */
const editedText = fc.string({ unit: 'grapheme', maxLength: 60 }).chain((text) =>
  fc
    .tuple(
      fc.uniqueArray(fc.nat(text.length), { maxLength: 8 }),
      fc.array(fc.string({ maxLength: 5 }), { maxLength: 4 }),
    )
    .map(([offsets, texts]) => {
      const sorted = offsets.toSorted((a, b) => a - b);
      const edits = texts.flatMap((replacement, index): TextEdit[] => {
        const start = sorted[index * 2];
        const end = sorted[index * 2 + 1];
        return start === undefined || end === undefined ? [] : [{ file, span: { start, end }, text: replacement }];
      });
      return { text, edits };
    }),
);

describe('applyEdits', () => {
  it('is undone by the inverse edits', () => {
    fc.assert(
      fc.property(editedText, ({ text, edits }) => {
        expect(applyEdits(applyEdits(text, edits), invertEdits(text, edits))).toBe(text);
      }),
    );
  });

  it('takes edits in any order, with offsets of the text before', () => {
    const edits = [
      { file, span: { start: 4, end: 5 }, text: 'E' },
      { file, span: { start: 0, end: 1 }, text: 'abc' },
    ];
    expect(applyEdits('a b e', edits)).toBe('abc b E');
  });

  it('refuses edits that overlap', () => {
    const edit = { file, span: { start: 0, end: 2 }, text: '' };
    expect(() => applyEdits('abc', [edit, { ...edit, span: { start: 1, end: 3 } }])).toThrow(/overlap/);
  });
});

describe('minimalEdit', () => {
  it('turns the one text into the other, and touches nothing they share', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const edit = minimalEdit(file, before, after);
        expect(edit ? applyEdits(before, [edit]) : before).toBe(after);
      }),
    );
    expect(minimalEdit(file, 'a: 1\nb: 2\nc: 3\n', 'a: 1\nb: 20\nc: 3\n')).toEqual({
      file,
      span: { start: 9, end: 9 },
      text: '0',
    });
    expect(minimalEdit(file, 'x', 'x')).toBeUndefined();
  });
});

describe('mergeThreeWay', () => {
  const base = 'a\nb\nc\nd\ne\nf\ng\n';

  it('takes changes to different lines from both sides', () => {
    expect(mergeThreeWay(base, 'a\nB\nc\nd\ne\nf\ng\nh\n', 'a\nb\nc\nd\ne\ng\n')).toEqual({
      text: 'a\nB\nc\nd\ne\ng\nh\n',
      conflicts: 0,
    });
  });

  it('takes the same change once', () => {
    expect(mergeThreeWay(base, 'a\nX\nc\nd\ne\nf\nG\n', 'a\nX\nc\nd\ne\nf\ng\n').text).toBe('a\nX\nc\nd\ne\nf\nG\n');
  });

  it('shows a conflict with both sides', () => {
    expect(mergeThreeWay('a\nb\nc\n', 'a\nmine\nc\n', 'a\ntheirs\nc\n')).toEqual({
      text: 'a\n<<<<<<< mine\nmine\n=======\ntheirs\n>>>>>>> theirs\nc\n',
      conflicts: 1,
    });
  });

  it('gives the other side where one side changed nothing, and never loses a line of either', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, text, (was, mine, theirs) => {
        expect(mergeThreeWay(was, mine, was)).toEqual({ text: mine, conflicts: 0 });
        expect(mergeThreeWay(was, was, theirs)).toEqual({ text: theirs, conflicts: 0 });
        const merged = mergeThreeWay(was, mine, theirs);
        for (const line of new Set([...mine.split('\n'), ...theirs.split('\n')]))
          if (!was.split('\n').includes(line)) expect(merged.text.split('\n')).toContain(line);
      }),
    );
  });
});
