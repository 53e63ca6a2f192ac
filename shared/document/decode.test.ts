import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSource, encodeSource } from './decode.ts';

describe('decodeSource', () => {
  it('gives back the same bytes for every UTF-8 text, byte order mark or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (body, mark) => {
        const bytes = new TextEncoder().encode((mark ? '\ufeff' : '') + body.replaceAll('\0', ''));
        const decoded = decodeSource(bytes);
        if (!decoded.ok) throw new Error(decoded.problem.message);
        expect(encodeSource(decoded.value.text)).toEqual(bytes);
      }),
    );
  });

  it('tells a byte order mark', () => {
    expect(decodeSource(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toEqual({
      ok: true,
      value: { text: '\ufeffa', encoding: 'utf8-bom' },
    });
  });

  const utf16 = (text: string): number[] => [...text].flatMap((char) => [char.charCodeAt(0), 0]);
  it.each<[string, number[], string]>([
    ['UTF-16 with a mark', [0xff, 0xfe, ...utf16('a: 1')], 'document/encoding'],
    ['UTF-16 without one', utf16('apiVersion: v1\nkind: ConfigMap\n'), 'document/encoding'],
    ['Latin-1', [...'name: caf'].map((char) => char.charCodeAt(0)).concat(0xe9, 10), 'document/encoding'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], 'document/binary'],
  ])('refuses %s', (_, bytes, code) => {
    const decoded = decodeSource(new Uint8Array(bytes));
    expect(decoded.ok ? '' : decoded.problem.code).toBe(code);
  });
});
