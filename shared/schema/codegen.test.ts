import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('under a policy that forbids code from texts', () => {
  it('B3: checks schemas, patterns and rules', () => {
    const program = `
      const { createRuleEvaluator } = await import('./shared/schema/cel.ts');
      const { validate } = await import('./shared/schema/validate.ts');
      let refused = false;
      try { new Function('return 1')(); } catch { refused = true; }
      const schema = { type: 'object', properties: { a: { type: 'string', pattern: '^(?i)x' } }, 'x-kubernetes-validations': [{ rule: 'self.a.size() < 3' }] };
      const codes = (a) => validate(schema, { a }, { dialect: 'custom-resource', rules: createRuleEvaluator() }).problems.map(({ code }) => code);
      console.log(JSON.stringify({ refused, answers: [codes('X'), codes('y'), codes('xxx')] }));
    `;
    const output = execFileSync(
      process.execPath,
      ['--disallow-code-generation-from-strings', '--input-type=module', '-e', program],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    expect(JSON.parse(output)).toEqual({ refused: true, answers: [[], ['pattern'], ['rule']] });
  });
});
