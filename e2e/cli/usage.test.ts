import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { entresol, folderWith, removeFolders } from './runCli.ts';

afterAll(removeFolders);

const verbs = [
  'open',
  'serve',
  'validate',
  'graph',
  'metrics',
  'boundaries',
  'whatif',
  'export',
  'diff',
  'apply',
  'rules',
  'systems',
  'doctor',
  'completion',
];

describe('the command line', () => {
  it.each(verbs)('explains %s with two examples', async (verb) => {
    const { code, stdout } = await entresol([verb, '--help']);
    expect(code).toBe(0);
    expect(stdout.match(/^ {2}\$ /gm)).toHaveLength(2);
  });

  it.each([
    [['valdate', '.'], 'Did you mean validate?'],
    [['validate', '--formt', 'json'], 'Did you mean --format?'],
    [['validate', '--format', 'xml'], 'Allowed choices are text, json'],
    [['rules', '--explain', 'contract/no-provder'], 'did you mean "contract/no-provider"'],
    [['diff', '.'], "required option '--context <name>'"],
    [['export', '.'], "required option '--to <path>'"],
    [['serve', '--port', 'many'], 'It is a number from 0 to 65535'],
    [['apply', '.', '--context', 'x', '--timeout', 'soon'], 'It is a duration'],
    [['boundaries', 'sugest'], 'Allowed choices are suggest'],
    [['open', 'nowhere-at-all'], 'There is no folder nowhere-at-all'],
  ])('ends with 2 for %j and says %j', async (args, hint) => {
    const { code, stdout, stderr } = await entresol(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(hint);
  });

  it('without a verb shows what there is', async () => {
    const { code, stderr } = await entresol([]);
    expect(code).toBe(2);
    for (const verb of verbs) expect(stderr).toMatch(new RegExp(`^  ${verb}`, 'm'));
  });

  it('prints its version', async () => {
    expect(await entresol(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('lists rules and explains one with examples', async () => {
    const list = await entresol(['rules', '--format', 'json']);
    const codes: readonly string[] = JSON.parse(list.stdout).rules.map((rule: { readonly code: string }) => rule.code);
    expect(codes).toContain('boundary/layer-skip');
    expect(codes).toEqual([...codes].sort());
    const { code, stdout } = await entresol(['rules', '--explain', 'boundary/layer-skip']);
    expect(code).toBe(0);
    expect(stdout).toContain('Bad:');
    expect(stdout).toContain('Good:');
  });

  it('lists the systems that it reads', async () => {
    const { stdout } = await entresol(['systems', '--format', 'json']);
    const ids = JSON.parse(stdout).systems.map((system: { readonly id: string }) => system.id);
    expect(ids).toEqual(expect.arrayContaining(['score', 'kratix', 'crossplane', 'helm', 'kubernetes']));
    expect(JSON.parse(stdout).systems).toContainEqual(expect.objectContaining({ id: 'helm', edges: ['depends'] }));
  });

  it('completes verbs, options and choices in bash', async () => {
    const { stdout } = await entresol(['completion', 'bash']);
    const folder = folderWith({ 'entresol.bash': stdout });
    const complete = (...words: readonly string[]) =>
      execFileSync('bash', [
        '-c',
        `source ${folder}/entresol.bash; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _entresol; echo "\${COMPREPLY[@]}"`,
      ]).toString();
    expect(complete('entresol', 'va')).toBe('validate\n');
    expect(complete('entresol', 'apply', '--cont')).toBe('--context\n');
    expect(complete('entresol', 'validate', '--format', 's')).toBe('sarif\n');
  });
});
