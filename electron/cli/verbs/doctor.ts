import type { Command } from 'commander';
import { jsonText } from '../../../shared/finding/print/jsonText.ts';
import { oneLine } from '../../../shared/finding/print/oneLine.ts';
import { ok } from '../../../shared/result.ts';
import type { Check } from '../doctor/check.ts';
import { examine } from '../doctor/examine.ts';
import { exitCode } from '../exitCode.ts';
import type { Terminal } from '../terminal.ts';
import { finish, formatOption, verb } from '../verb.ts';

/** `entresol doctor`: what is there on this machine, and what to do about the rest. */
export function doctorVerb(terminal: Terminal): Command {
  return verb('doctor', {
    summary: 'tell what is there on this machine, and what to do about what is missing',
    more: 'It changes nothing, asks no cluster and no network, and runs no credential program.',
    examples: ['entresol doctor', 'entresol doctor --format json'],
  })
    .addOption(formatOption(['text', 'json']))
    .action(async ({ format }: { readonly format: 'text' | 'json' }) => {
      const checks = await examine();
      const isGood = checks.every(({ state }) => state !== 'bad');
      terminal.write(format === 'json' ? jsonText({ schemaVersion: 1, ok: isGood, checks }) : doctorText(checks));
      finish(terminal, ok(isGood ? exitCode.good : exitCode.bad));
    });
}

const words = { ok: 'ok', absent: '–', bad: 'mend' } as const;

function doctorText(checks: readonly Check[]): string {
  const wide = Math.max(...checks.map(({ title }) => title.length));
  const lines = checks.flatMap(({ title, state, found, advice }) => [
    `${words[state].padEnd(4)}  ${title.padEnd(wide)}  ${oneLine(found)}`,
    ...(advice === undefined ? [] : [`${' '.repeat(wide + 8)}${oneLine(advice)}`]),
  ]);
  const wrong = checks.filter(({ state }) => state === 'bad').length;
  const verdict =
    wrong === 0
      ? 'Everything that Entresol needs is there.'
      : `${wrong} ${wrong === 1 ? 'thing has' : 'things have'} to be mended.`;
  return `${lines.join('\n')}\n\n${verdict}\n`;
}
