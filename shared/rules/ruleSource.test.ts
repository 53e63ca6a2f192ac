import { describe, expect, it } from 'vitest';
import { allRules } from './allRules.ts';
import { addressOf, citationsOf, isKnownWork } from './ruleSource.ts';

describe('the source of a rule', () => {
  it.each(allRules.map(({ code, source }) => [code, source]))('of %s is a work that a reader can find', (_, source) => {
    expect(citationsOf(source).filter(({ work }) => !isKnownWork(work))).toEqual([]);
  });

  it.each(allRules.map(({ code, source }) => [code, source]))(
    'of %s says where in it, without a number of ours',
    (_, source) => {
      expect(source).not.toMatch(/\bsheet\b|infra-portal|app-and-orch|orchestration-gitops|\bDESIGN\b/i);
      expect(source).not.toMatch(/\b(BK|BS|CN|HC|HU|KB|KF|KV|KZ|MD|SC|TF|TT|K)\d+\b/);
    },
  );

  it('is read as works and places, with the address where there is one', () => {
    const [crossplane, martin, semver] = citationsOf(
      'Crossplane documentation, Compositions: spec.pipeline; Robert C. Martin, Acyclic Dependencies Principle; Semantic Versioning 2.0.0',
    );
    expect(crossplane).toEqual({ work: 'Crossplane documentation', place: ', Compositions: spec.pipeline' });
    expect(addressOf(crossplane?.work ?? '')).toBe('https://docs.crossplane.io');
    expect(martin).toEqual({ work: 'Robert C. Martin', place: ', Acyclic Dependencies Principle' });
    expect(addressOf('Robert C. Martin')).toBeUndefined();
    expect(semver).toEqual({ work: 'Semantic Versioning 2.0.0', place: '' });
  });

  it('is not found where it names a work of ours only', () => {
    expect(isKnownWork('SC18')).toBe(false);
    expect(isKnownWork('formats sheet')).toBe(false);
    expect(isKnownWork('__proto__')).toBe(false);
  });
});
