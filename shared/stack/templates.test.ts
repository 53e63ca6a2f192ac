import { describe, expect, it } from 'vitest';
import { layers } from '../graph/element.ts';
import { openExample } from '../workspace/testing/openExample.ts';
import { bundledTemplates } from './testing/bundledTemplates.ts';
import { goldenPaths } from './testing/goldenPaths.ts';

const textsOf = (files: readonly { readonly path: string; readonly text: string }[]) =>
  Object.fromEntries(files.map(({ path, text }) => [path, text]));

describe('Stack templates', () => {
  it('are these', () => {
    expect(bundledTemplates.map(({ id }) => id)).toEqual(['back', 'cnoe', 'kratix-crossplane', 'kubefirst']);
  });
});

describe.each(bundledTemplates)('The stack template $id', ({ files, title, description }) => {
  const engine = openExample(textsOf(files));
  const elements = [...engine.elements()];

  it('opens with nothing to mend', () => {
    expect(engine.findings().filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('has elements on all three layers, each in a domain with an owner', () => {
    for (const layer of layers) expect(elements.filter((one) => one.layer === layer)).not.toEqual([]);
    expect(elements.filter(({ domain }) => domain === undefined).map(({ element }) => element.id)).toEqual([]);
    expect(engine.blueprint.domains.filter(({ owner }) => owner === undefined)).toEqual([]);
  });

  it('has a golden path: a request, the API that takes it, and what that is made of', () => {
    expect(goldenPaths(elements)).not.toEqual([]);
  });

  it('says what it is and how to run it on kind, step by step', () => {
    const readme = files.find(({ path }) => path === 'README.md')?.text ?? '';
    expect(readme).toContain('## Run it on kind');
    expect(readme).toMatch(/^3\. /m);
    expect(title).not.toBe('');
    expect(description.length).toBeGreaterThan(60);
  });
});
