import { describe, expect, it } from 'vitest';
import { openExample } from '../workspace/testing/openExample.ts';
import { allRules } from './allRules.ts';

describe('every rule', () => {
  it('has a code of its own', () => {
    const codes = allRules.map((rule) => rule.code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  describe.each(allRules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
    it('finds its bad example', () => {
      const findings = openExample(rule.examples.bad).findings();
      expect(findings.map((finding) => finding.code)).toContain(code);
    });

    it('is silent on its good example', () => {
      const findings = openExample(rule.examples.good).findings();
      expect(findings.filter((finding) => finding.code === code)).toEqual([]);
    });

    it('points at a place in one of the example files, with advice in words', () => {
      const found = openExample(rule.examples.bad)
        .findings()
        .filter((finding) => finding.code === code);
      for (const finding of found) {
        const lines = rule.examples.bad[finding.file]?.split('\n') ?? [];
        expect(finding.range.start.line).toBeLessThanOrEqual(lines.length);
        expect(finding.range.end.line * 10_000 + finding.range.end.column).toBeGreaterThanOrEqual(
          finding.range.start.line * 10_000 + finding.range.start.column,
        );
        expect(finding.message).toMatch(/\w+ \w+.*/);
      }
    });
  });
});
