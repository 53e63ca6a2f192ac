import fc from 'fast-check';
import { describe, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { JsonValue } from '../json.ts';
import { rulesBySystem } from '../rules/allRules.ts';
import { pathsOf, replaced } from '../testing/jsonPlaces.ts';
import { openExample } from '../workspace/testing/openExample.ts';

function mutated(text: string, seed: number, by: JsonValue): string {
  return parseAllDocuments(text)
    .map((document) => {
      const value: JsonValue = JSON.parse(JSON.stringify(document.toJS() ?? null));
      const paths = pathsOf(value);
      return JSON.stringify(replaced(value, paths[seed % paths.length] ?? [], by));
    })
    .join('\n---\n');
}

const anything = fc.oneof(
  fc.jsonValue().map((value): JsonValue => JSON.parse(JSON.stringify(value))),
  fc.constantFrom<JsonValue>(null, '', '.', '[', 0, -1, [], {}, [null], [[]], [{}], '__proto__', 'constructor'),
);

describe.each([...rulesBySystem])('%s', (_id, rules) => {
  test.skipIf(rules.length === 0)('reads and checks files with anything at any place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), fc.nat(), anything, ({ examples }, seed, by) => {
        const files = Object.entries({ ...examples.good, ...examples.bad });
        openExample(Object.fromEntries(files.map(([path, text]) => [path, mutated(text, seed, by)]))).findings();
      }),
      { numRuns: 400 },
    );
  });
});
