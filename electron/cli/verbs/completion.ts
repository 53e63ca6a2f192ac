import { Argument, type Command } from 'commander';
import { completionScript, type Shell, shells } from '../completionScript.ts';
import type { Terminal } from '../terminal.ts';
import { verb } from '../verb.ts';

/** `entresol completion`: a script that completes the other verbs. */
export function completionVerb(terminal: Terminal): Command {
  const command: Command = verb('completion', {
    summary: 'print a script that completes verbs and options in a shell',
    examples: [
      'source <(entresol completion bash)',
      'entresol completion fish > ~/.config/fish/completions/entresol.fish',
    ],
  })
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .action((shell: Shell) => {
      const verbs = (command.parent?.commands ?? []).map((one) => ({
        name: one.name(),
        summary: one.summary(),
        flags: one.options.flatMap(({ long, description, argChoices }) =>
          long ? [{ name: long, description, choices: argChoices ?? [] }] : [],
        ),
      }));
      terminal.write(completionScript(shell, verbs));
    });
  return command;
}
