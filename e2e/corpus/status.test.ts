import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { isObject, type JsonValue, listAt, textAt } from '../../shared/json.ts';
import { readinessOf } from '../../shared/plan/kstatus.ts';
import { corpusFiles, corpusIsThere, corpusText } from './openCorpus.ts';

const fixtures = 'status-fixtures/';

interface Case {
  readonly live: string;
  readonly health: string;
}

/** The live objects that Argo CD tests its own reading of health with, and what it says of each. */
function cases(): readonly Case[] {
  if (!corpusIsThere) return [];
  return corpusFiles('argocd')
    .filter(({ path }) => path.startsWith(fixtures) && path.endsWith('/health_test.yaml'))
    .flatMap(({ path, text }) =>
      listAt(parse(text), 'tests').flatMap((test) => {
        const live = textAt(test, 'inputPath');
        const health = textAt(test, 'healthStatus', 'status');
        return live && health ? [{ live: `argocd/${path.replace('health_test.yaml', live)}`, health }] : [];
      }),
    );
}

/** Where Argo CD gives up, kstatus may still see a controller that tries again: never is it Current. */
const words: Readonly<Record<string, readonly string[]>> = {
  Healthy: ['Current'],
  Progressing: ['InProgress', 'Unknown'],
  Degraded: ['InProgress', 'Failed'],
  Suspended: ['InProgress', 'Current'],
};

describe.skipIf(!corpusIsThere)('live objects that Argo CD judges', () => {
  it('are found', () => {
    expect(cases().length).toBeGreaterThan(15);
  });

  it.each(cases())('$live is $health here as well', ({ live, health }) => {
    for (const document of parseAllDocuments(corpusText(live))) {
      const value: JsonValue = document.toJS();
      if (!isObject(value)) continue;
      const { status } = readinessOf(value, { now: Date.parse('2026-01-01T00:00:00Z'), reportsStatus: true });
      expect(words[health]).toContain(status);
    }
  });
});
