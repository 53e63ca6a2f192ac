import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommonJson } from './commonJson.ts';
import { readCommonYaml } from './commonYaml.ts';
import { readSyntax } from './syntax.ts';
import { plainValue } from './value.ts';

const manifest = `apiVersion: v1 # version
kind: ConfigMap
metadata:
  name: shop
  labels: {}
  annotations:
    a.b/c: "x y" # beside

data:
# above
  on-start: |
    one

      two
  text: words over
    two lines
  quoted: 'it''s
    long'
  escaped: "tab \\t end"
spec:
- name: a
  ports: [] 
  count: 12
-
  name: b
  nested:
    - - 1.5
      - null
    - key: ~
      other: true
  flow: { app: shop-1, image: "a/b:1", size: 1.5, on-call: [ a b, 'c d', -1, x:y, {} ] } # beside
  args: [--port=8080, { name: x, list: [], yes-no: null }, "", https://a.b/c]
`;

const scraps = [
  ' ',
  '  ',
  '\n',
  '- ',
  ':',
  ': ',
  '#',
  ' #',
  '"',
  "'",
  '|',
  '[',
  ']',
  '{',
  '&a',
  '*a',
  '!x',
  '? ',
  '%',
  '@',
].concat([
  ',',
  'x',
  '0',
  '1_0',
  '\r\n',
  'null',
  '~',
  'on',
  '-',
  '\n- x',
  '\n  x: 1',
  '>',
  '|-',
  '\\',
  '\u00a0',
  '<<: ',
  '\t',
  '=',
  '}',
  '{ a: ',
  '[a, ',
  ', ',
  ' }',
  ' ]',
  '{ }',
  '$',
  '~',
  '*',
]);

/** The full reader's value; undefined where it has something to say. */
function fullReading(text: string): unknown {
  const syntax = readSyntax(text);
  if ('tooDeepAt' in syntax || syntax.errors.length > 0) return undefined;
  const plain = plainValue(syntax.root);
  return plain.problems.length > 0 ? undefined : plain.value;
}

describe('readCommonYaml', () => {
  it('reads the common form of manifests', () => {
    expect(readCommonYaml(manifest)).toEqual(fullReading(manifest));
    expect(readCommonYaml(manifest)).toMatchObject({ data: { 'on-start': 'one\n\n  two\n', quoted: "it's long" } });
    expect(readCommonYaml(manifest.replaceAll('\n', '\r\n'))).toEqual(fullReading(manifest));
  });

  it('never takes what the full reader refuses, warns of, or reads otherwise', () => {
    const change = fc.record({ at: fc.nat(manifest.length), cut: fc.nat(3), put: fc.constantFrom('', ...scraps) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(manifest.length), (changes, end) => {
        let text = manifest;
        for (const { at, cut, put } of changes) text = text.slice(0, at) + put + text.slice(at + cut);
        for (const variant of [text, text.slice(0, end)]) {
          const value = readCommonYaml(variant);
          if (value !== undefined) expect(value).toEqual(fullReading(variant));
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('readCommonJson', () => {
  it('reads any JSON as the full reader does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const read = readCommonJson(text);
        if (read !== undefined) expect(read).toEqual(JSON.parse(text));
      }),
    );
    expect(readCommonJson('{"a": [1, {"b:\\"": "c: d"}]}')).toEqual({ a: [1, { 'b:"': 'c: d' }] });
  });

  it.each([
    '{"a": 1, "a": 2}',
    '{"__proto__": {}}',
    '{"a": 12345678901234567890}',
    '[1e999]',
    `${'['.repeat(500)}${']'.repeat(500)}`,
    '{a: 1}',
  ])('leaves %s to the full reader', (text) => {
    expect(readCommonJson(text)).toBeUndefined();
  });
});
