import { describe, expect, it } from 'vitest';
import { openExample } from '../../shared/workspace/testing/openExample.ts';
import { corpusIsThere, corpusText, corpusTexts } from './openCorpus.ts';
import { allPlants } from './plants/allPlants.ts';
import { unplanted } from './plants/unplanted.ts';
import { appRules } from './sheets/appRules.ts';
import { infraRules } from './sheets/infraRules.ts';
import { orchestrationRules } from './sheets/orchestrationRules.ts';

type Texts = Readonly<Record<string, string>>;

/** What is told of a file, once it is opened with others. */
function told(path: string, text: string, others: Texts): readonly string[] {
  return openExample({ ...others, [path]: text })
    .findings()
    .filter(({ file }) => file === path)
    .map(({ code, range }) => `${code} at line ${range.start.line}`);
}

describe.skipIf(!corpusIsThere)('a fault planted in an upstream file is told at its line', () => {
  it.each(allPlants)('$code in $file: $sound → $spoilt', ({ code, file, sound, spoilt, line = 0, beside = [] }) => {
    const text = corpusText(file);
    const others = corpusTexts(beside);
    const at = text.indexOf(sound);
    expect(at).toBeGreaterThanOrEqual(0);
    const expected = `${code} at line ${text.slice(0, at).split('\n').length + line}`;
    expect(told(file, text, others)).not.toContain(expected);
    expect(told(file, text.slice(0, at) + spoilt + text.slice(at + sound.length), others)).toContain(expected);
  });
});

describe('the rules of the spec sheets', () => {
  it('are planted, or it is said why not', () => {
    const answers = Object.values({ ...appRules, ...infraRules, ...orchestrationRules });
    const wanted = new Set(answers.flatMap(({ told }) => told).filter((code) => !code.endsWith('/*')));
    const planted = new Set(allPlants.map(({ code }) => code));
    expect([...wanted].filter((code) => !planted.has(code)).sort()).toEqual(Object.keys(unplanted).sort());
  });
});
