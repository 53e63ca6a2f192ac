import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';
import { adviceOf, hasAdvice } from './advice.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What schemas say becomes part of findings, which have fixes and pages of their own. */
const findingsOnly = /^shared\/(schema\/|design\/apiLint\.ts)|\.test\.tsx?$|\/(fake|testing)\//;

/** A problem that the code states with a code of its own: where, which, and whether advice stands beside it. */
interface StatedProblem {
  readonly path: string;
  readonly code: string;
  readonly message: boolean;
  readonly advised: boolean;
}

function statedProblems(): readonly StatedProblem[] {
  const found: StatedProblem[] = [];
  for (const folder of ['shared', 'electron', 'renderer'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      const path = `${folder}/${name.replaceAll('\\', '/')}`;
      if (!/\.tsx?$/.test(path) || findingsOnly.test(path)) continue;
      const text = readFileSync(join(root, path), 'utf8');
      if (text.includes('code:'))
        collect(parseSync(text, { syntax: 'typescript', tsx: path.endsWith('x') }).body, path, found);
    }
  return found;
}

/** Looks for objects with a literal `code` and a `message`; a `severity` or a `range` makes it a finding. */
function collect(node: unknown, path: string, found: StatedProblem[]): void {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && node.type === 'ObjectExpression' && 'properties' in node && Array.isArray(node.properties)) {
    const fields = new Map<string, unknown>(node.properties.map((one) => [one.key?.value ?? one.value, one.value]));
    const code = fields.get('code');
    const literal = typeof code === 'object' && code !== null && 'value' in code ? code.value : undefined;
    if (typeof literal === 'string' && !fields.has('severity') && !fields.has('range') && literal.includes('/'))
      found.push({
        path,
        code: literal,
        message: fields.has('message') || node.properties.some((one) => one.type === 'SpreadElement'),
        advised: fields.has('advice'),
      });
  }
  for (const child of Object.values(node)) collect(child, path, found);
}

describe('every problem that a person may see', () => {
  const stated = statedProblems();

  it('is found by this test', () => {
    expect(stated.length).toBeGreaterThan(150);
    expect(stated.map(({ code }) => code)).toContain('folder/missing');
  });

  it('says what happened', () => {
    expect(stated.filter(({ message }) => !message)).toEqual([]);
  });

  it('says what to do next, beside its message or by its code', () => {
    const left = stated.filter(({ code, advised }) => !advised && !hasAdvice(code));
    expect(left.map(({ path, code }) => `${path}: ${code}`)).toEqual([]);
  });
});

describe('adviceOf', () => {
  it('prefers the advice of the problem itself', () => {
    expect(adviceOf({ code: 'plan/empty', message: 'Nothing.', advice: 'Do this.' })).toBe('Do this.');
  });

  it('leaves nobody alone with a code that it does not know', () => {
    expect(adviceOf({ code: 'constructor', message: 'Odd.' })).toContain('report it with its code: constructor');
  });
});
