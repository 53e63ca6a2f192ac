import type { Command } from 'commander';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { allRules } from '../../../shared/rules/allRules.ts';
import { exampleText } from '../../../shared/rules/exampleText.ts';
import type { ExampleFiles, RuleText } from '../../../shared/rules/rule.ts';
import { didYouMean, nearestNames } from '../../../shared/schema/suggest.ts';
import { exitCode } from '../exitCode.ts';
import type { Terminal } from '../terminal.ts';
import { finish, formatOption, verb } from '../verb.ts';

interface Options {
  readonly format: 'text' | 'json';
  readonly explain?: string;
}

/** `entresol rules`: what is checked, and why. */
export function rulesVerb(terminal: Terminal): Command {
  return verb('rules', {
    summary: 'list what is checked, or explain one rule with examples',
    examples: ['entresol rules', 'entresol rules --explain contract/no-provider'],
  })
    .option('--explain <code>', 'say why a rule is there, with a bad and a good example')
    .addOption(formatOption(['text', 'json']))
    .action((options: Options) =>
      finish(
        terminal,
        options.explain === undefined ? list(terminal, options) : explain(terminal, options.explain, options),
      ),
    );
}

function list(terminal: Terminal, { format }: Options): Result<number> {
  const rules = [...allRules].sort((a, b) => (a.code < b.code ? -1 : 1));
  const width = Math.max(...rules.map(({ code }) => code.length));
  terminal.write(
    format === 'json'
      ? jsonText({ schemaVersion: 1, rules: rules.map(ruleJson) })
      : rules.map(({ code, severity, title }) => `${code.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`).join(''),
  );
  return ok(exitCode.good);
}

function explain(terminal: Terminal, code: string, { format }: Options): Result<number> {
  const rule = allRules.find((one) => one.code === code);
  if (!rule) {
    const near = nearestNames(
      code,
      allRules.map((one) => one.code),
    );
    return fail({
      code: 'rules/unknown',
      message: `There is no rule ${code}${didYouMean(near)}`,
      advice: 'See entresol rules.',
    });
  }
  terminal.write(format === 'json' ? jsonText(ruleJson(rule)) : ruleText(rule));
  return ok(exitCode.good);
}

function ruleJson({ code, severity, title, why, source, examples }: RuleText) {
  return { code, severity, title, why, source, examples };
}

function ruleText({ code, severity, title, why, source, examples }: RuleText): string {
  return `${code} (${severity})\n${title}\n\n${why}\n\nSource: ${source}\n\nBad:\n${filesText(examples.bad)}\nGood:\n${filesText(examples.good)}`;
}

function filesText(files: ExampleFiles): string {
  return Object.entries(files)
    .map(
      ([path, text]) =>
        `  # ${path}\n${exampleText(text)
          .trimEnd()
          .replace(/^(?=.)/gm, '  ')}\n`,
    )
    .join('\n');
}
