import { describe, expect, it } from 'vitest';
import { globMatches } from './glob.ts';

describe('A glob', () => {
  it.each([
    ['*.yaml', 'a.yaml', true],
    ['*.yaml', 'deep/er/a.yaml', true],
    ['*.yaml', 'a.yml', false],
    ['{a,b*}.yaml', 'a.yaml', true],
    ['{a,b*}.yaml', 'b-two.yaml', true],
    ['{a,b*}.yaml', 'c.yaml', false],
    ['{config/*,{dev,prod}/app.yaml}', 'prod/app.yaml', true],
    ['env-[a-c].yaml', 'env-b.yaml', true],
    ['env-[!a-c].yaml', 'env-b.yaml', false],
    ['?.yaml', 'ab.yaml', false],
    ['a,b.yaml', 'a,b.yaml', true],
    ['\\*.yaml', '*.yaml', true],
    ['\\*.yaml', 'a.yaml', false],
    ['a.yaml', 'a-yaml', false],
    ['a.yaml', 'x/a.yaml', false],
  ])('%s on %s: %s', (glob, text, expected) => {
    expect(globMatches(glob, text)).toBe(expected);
  });

  it('stops * and ? at a separator, and not **', () => {
    expect(globMatches('team/*', 'team/a/b', '/')).toBe(false);
    expect(globMatches('team/**', 'team/a/b', '/')).toBe(true);
    expect(globMatches('team?a', 'team/a', '/')).toBe(false);
  });

  it('that nobody can read matches nothing', () => {
    for (const glob of ['{a', '[a', '[]', 'a\\', '[z-a]'])
      expect([glob, globMatches(glob, glob)]).toEqual([glob, false]);
  });

  it('takes no longer for a hostile pattern', () => {
    expect(globMatches(`${'*a'.repeat(40)}b`, 'a'.repeat(400))).toBe(false);
  });
});
