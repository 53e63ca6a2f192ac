import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blueprintJsonSchema } from '../blueprint/jsonSchema.ts';
import { blueprintPage } from '../blueprint/referencePage.ts';
import { allRules } from './allRules.ts';
import { rulePages } from './rulePages.ts';

const docs = new URL('../../docs/', import.meta.url);
const again = 'run npx node docs/rules/generate.ts';

describe('the generated documentation', () => {
  const pages = rulePages(allRules);

  it.each(pages.map(({ path, text }) => [path, text]))('has %s as the rules say now', (path, text) => {
    const file = new URL(`rules/${path}`, docs);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : `missing: ${again}`, again).toBe(text);
  });

  it('has no page of a rule that is gone', () => {
    const written = readdirSync(new URL('rules/', docs), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => name.replaceAll('\\', '/'));
    expect(written.sort(), again).toEqual(pages.map(({ path }) => path).sort());
  });

  it('has the schema of blueprint.yaml as the app reads it', () => {
    const file = new URL('blueprint.schema.json', docs);
    expect(JSON.parse(readFileSync(file, 'utf8')), again).toEqual(blueprintJsonSchema());
  });

  it('has the reference of blueprint.yaml, with every field of its schema', () => {
    const file = new URL('blueprint.md', docs);
    const page = blueprintPage(blueprintJsonSchema());
    expect(existsSync(file) ? readFileSync(file, 'utf8') : `missing: ${again}`, again).toBe(page);
    for (const field of ['domains[].published', 'teams[].interactions[].mode', 'exceptions[].reason'])
      expect(page).toContain(`| \`${field}\` |`);
  });

  it('links the works that a rule comes from', () => {
    const page = pages.find(({ path }) => path === 'score/before-ignored.md');
    expect(page?.text).toContain(
      'Source: [Score specification](https://docs.score.dev/docs/score-specification/score-spec-reference/), workload schema: containers.\\*.before; [score-k8s](https://github.com/score-spec/score-k8s), internal/convert',
    );
  });

  it('keeps an example with backticks inside its fence', () => {
    const [, page] = rulePages([
      {
        code: 'group/what',
        severity: 'info',
        title: 'Title',
        why: 'Why.',
        source: 'nowhere',
        examples: { bad: { 'a.yaml': 'text: "````"' }, good: {} },
      },
    ]);
    expect(page?.text).toContain('`````yaml\ntext: "````"\n`````\n');
  });
});
