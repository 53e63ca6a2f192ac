import { describe, expect, it } from 'vitest';
import { filePath } from '../../shared/document/document.ts';
import type { Finding } from '../../shared/finding/finding.ts';
import { visibleFindings } from './visibleFindings.ts';

const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const finding = (id: string, more: Partial<Finding>): Finding => ({
  id,
  code: 'boundary/layer-skip',
  severity: 'error',
  message: 'catalog reaches straight into infrastructure',
  file: filePath('apps/catalog/score.yaml'),
  range,
  related: [],
  fixes: [],
  ...more,
});
const list = [
  finding('a', {}),
  finding('b', { severity: 'info', unknown: true, code: 'schema/unknown' }),
  finding('c', { severity: 'info' }),
];
const ids = (marks: readonly ('error' | 'warning' | 'info' | 'unknown')[], text = '') =>
  visibleFindings(list, { marks, text }).map((each) => each.id);

describe('visibleFindings', () => {
  it('tells unknown from info', () => {
    expect(ids(['unknown'])).toEqual(['b']);
    expect(ids(['info'])).toEqual(['c']);
  });
  it('asks for every word, in message, code or file, whatever the case', () => {
    expect(ids(['error', 'info', 'unknown'], 'CATALOG layer-skip')).toEqual(['a', 'c']);
    expect(ids(['error'], 'catalog nothing')).toEqual([]);
  });
});
