import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filePath } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';
import { listAt, textAt } from '../../json.ts';
import { openExample } from '../../workspace/testing/openExample.ts';
import { listSites } from '../sites.ts';

const corpus = join('..', 'shared', 'corpus', 'kyverno', 'examples');

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

const tests = existsSync(corpus) ? filesUnder(corpus).filter((path) => path.endsWith('kyverno-test.yaml')) : [];

/** What upstream's own test expects: for each policy, rule and object, whether it passes. */
function expectedIn(path: string) {
  const file = parseFile({ path: filePath('test.yaml'), text: readFileSync(path, 'utf8') });
  const value = file.documents[0]?.value ?? null;
  const files = [...listAt(value, 'policies'), ...listAt(value, 'resources')].flatMap((entry) => {
    const at = join(dirname(path), String(entry));
    return existsSync(at) ? [[relative(corpus, at), readFileSync(at, 'utf8')] as const] : [];
  });
  const results = listSites(value, ['results']).flatMap(({ value: result }) =>
    listAt(result, 'resources').map((name) => ({
      policy: textAt(result, 'policy'),
      name: String(name),
      result: textAt(result, 'result'),
    })),
  );
  return { files: Object.fromEntries(files), results };
}

describe.skipIf(tests.length === 0)('policies as upstream tests them', () => {
  test.each(tests.map((path) => [relative(corpus, path), path] as const))('%s', (_name, path) => {
    const { files, results } = expectedIn(path);
    const violations = openExample(files)
      .findings()
      .filter(({ code }) => code === 'kyverno/violation');
    expect(results.length).toBeGreaterThan(2);
    for (const { policy, name, result } of results) {
      const found = violations.filter(
        ({ element, message }) => element?.endsWith(`/${name}`) && message.includes(`policy ${policy} `),
      );
      expect(`${name} ${found.length > 0 ? 'fail' : 'pass'}`).toBe(`${name} ${result}`);
    }
  });

  test('all upstream policies together: only the forbidden generation is an error', () => {
    const files = Object.fromEntries(
      filesUnder(corpus)
        .filter((path) => path.endsWith('.yaml'))
        .map((path) => [relative(corpus, path), readFileSync(path, 'utf8')]),
    );
    const errors = openExample(files)
      .findings()
      .filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'kyverno/namespaced-scope conformance/namespaced-generatingpolicy-cross-namespace-denied.yaml',
    ]);
  });
});
