import { describe, expect, it } from 'vitest';
import { openExample } from '../../workspace/testing/openExample.ts';

const kib = 1024;
const map = (length: number) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  notes: "${'ä'.repeat(length)}"\n`;
const told = (text: string) =>
  openExample({ 'map.yaml': text })
    .findings()
    .filter((finding) => finding.code === 'object/size')
    .map(({ severity, range }) => ({ severity, line: range.start.line }));

describe('objects near the limits of the server', () => {
  it('B9: are told from 80 % of a limit on, and are errors beyond it, by bytes and not by characters', () => {
    expect(told(map(300 * kib))).toEqual([]);
    expect(told(map(450 * kib))).toEqual([{ severity: 'warning', line: 4 }]);
    expect(told(map(600 * kib))).toEqual([{ severity: 'error', line: 4 }]);
  });
});
