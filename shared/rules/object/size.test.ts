import { describe, expect, it } from 'vitest';
import { openExample } from '../../workspace/testing/openExample.ts';

const kib = 1024;
const map = (length: number) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  notes: "${'ä'.repeat(length)}"\n`;
const object = (kind: string, metadata: string, rest = '') =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: a\n${metadata}${metadata && '\n'}${rest}\n`;
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

  it.each([
    ['annotations', 256, (text: string) => object('ConfigMap', `  annotations: { a: ${text} }`), 4],
    ['data of a ConfigMap in base64', 1024, (text: string) => object('ConfigMap', '', `binaryData: { a: ${text} }`), 5],
    ['data of a Secret', 1024, (text: string) => object('Secret', '', `data: { a: ${text} }`), 5],
    ['a whole object', 1536, (text: string) => object('Pod', '', `spec: { a: ${text} }`), 2],
  ])('B9: %s may take %d KiB', (_, limit, text, line) => {
    const severities = (share: number) =>
      told(text('x'.repeat(share * limit * kib))).map((finding) => `${finding.severity} ${finding.line}`);
    expect(severities(0.75)).toEqual([]);
    expect(severities(0.85)).toEqual([`warning ${line}`]);
    expect(severities(1.05)).toEqual([`error ${line}`]);
  });
});
