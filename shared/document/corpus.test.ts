import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { isList, isObject, type JsonPath, type JsonValue, valueAt } from '../json.ts';
import { applyEdits, invertEdits } from './apply.ts';
import { changeAt } from './change.ts';
import { decodeSource, encodeSource } from './decode.ts';
import { type Document, filePath } from './document.ts';
import { remove, setValue } from './edit.ts';
import { locate } from './locate.ts';
import { type ParsedFile, parseFile } from './parse.ts';

/** Real files of many projects, kept outside the project. */
const corpus = join(import.meta.dirname, '../../../shared/corpus');

function read(path: string): { readonly bytes: Uint8Array; readonly file: ParsedFile } {
  const bytes = new Uint8Array(readFileSync(path));
  const decoded = decodeSource(bytes);
  if (!decoded.ok) throw new Error(`${path}: ${decoded.problem.message}`);
  return { bytes, file: parseFile({ path: filePath(relative(corpus, path)), text: decoded.value.text }) };
}

function pathsOf(value: JsonValue, path: JsonPath = []): JsonPath[] {
  const inner = isList(value)
    ? value.map((item, index) => [index, item] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return [path, ...inner.flatMap(([segment, item]) => pathsOf(item, [...path, segment]))];
}

describe.skipIf(!existsSync(corpus))('real files', () => {
  const paths = existsSync(corpus)
    ? readdirSync(corpus, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];
  const files = paths.map(read);
  const documents = files.flatMap(({ file }) => file.documents).filter((d) => d.value !== null && !d.template);
  const small = documents.filter((document) => document.span.end - document.span.start < 30_000);

  it('are read as the YAML library reads them, or are templates', () => {
    const odd: string[] = [];
    for (const { file } of files) {
      // The library takes seconds for the few huge ones.
      if (file.syntax !== 'yaml' || file.file.text.length > 100_000) continue;
      const reference = parseAllDocuments(file.file.text, { merge: true, uniqueKeys: false, logLevel: 'silent' });
      const expected = Array.isArray(reference) && reference.length > 0 ? reference : [];
      if (expected.length > 0 && expected.length !== file.documents.length) odd.push(`${file.file.path}: count`);
      for (const [index, document] of file.documents.entries()) {
        const other = expected[index];
        if (other === undefined || other.errors.length > 0 || document.template) continue;
        if (JSON.stringify(other.toJS()) !== JSON.stringify(document.value)) odd.push(`${file.file.path}: ${index}`);
      }
    }
    expect(odd).toEqual([]);
  });

  it('hold no error but in templates', () => {
    const errors = documents
      .concat(files.flatMap(({ file }) => file.documents))
      .flatMap((document) =>
        document.problems
          .filter((problem) => problem.severity === 'error')
          .map((p) => `${document.file}: ${p.message}`),
      );
    expect(errors).toEqual([]);
  });

  it('are saved with the bytes they were opened with', () => {
    for (const { bytes, file } of files) expect(Buffer.compare(encodeSource(file.file.text), bytes)).toBe(0);
  });

  it('have a place for every value', () => {
    const inside = (document: Document, path: JsonPath): boolean => {
      const outer = locate(document, path.slice(0, -1), 'entry');
      const inner = locate(document, path, 'entry');
      return (
        inner.start >= document.span.start &&
        inner.start <= inner.end &&
        inner.end <= document.span.end &&
        outer.start <= outer.end
      );
    };
    const lost: string[] = [];
    for (const document of small.filter((_, index) => index % 4 === 0))
      for (const path of pathsOf(document.value)) if (!inside(document, path)) lost.push(`${document.file} ${path}`);
    expect(lost).toEqual([]);
  });

  it('take any scalar, and undo gives the same bytes', () => {
    const scalar = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant('a: b\n# c\n'));
    fc.assert(
      fc.property(fc.constantFrom(...small), fc.nat(), scalar, (document, turn, value) => {
        const scalars = pathsOf(document.value).filter((path) => {
          const old = valueAt(document.value, path);
          return typeof old !== 'object' || old === null;
        });
        const path = scalars[turn % scalars.length];
        if (path === undefined) return;
        const result = setValue(document, path, value);
        if (!result.ok) {
          // Only what aliases share may be refused.
          expect(document.text).toContain('&');
          return;
        }
        const after = applyEdits(document.text, [result.value]);
        const again = parseFile({ path: document.file, text: after }).documents[document.index];
        expect(again?.value).toEqual(changeAt(document.value, path, () => value));
        expect(applyEdits(after, invertEdits(document.text, [result.value]))).toBe(document.text);
      }),
      { numRuns: 300 },
    );
  });

  it('lose any entry without harm to the rest', () => {
    fc.assert(
      fc.property(fc.constantFrom(...small), fc.nat(), (document, turn) => {
        const all = pathsOf(document.value).slice(1);
        const path = all[turn % all.length];
        if (path === undefined) return;
        const result = remove(document, path);
        if (!result.ok) {
          // Only what aliases share may be refused.
          expect(document.text).toContain('&');
          return;
        }
        const after = applyEdits(document.text, [result.value]);
        const again = parseFile({ path: document.file, text: after }).documents[document.index];
        expect(again?.value).toEqual(changeAt(document.value, path, () => undefined));
      }),
      { numRuns: 300 },
    );
  });
});
