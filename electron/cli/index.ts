import { CommanderError } from 'commander';
import { exitCode } from './exitCode.ts';
import { createProgram } from './program.ts';
import { processTerminal } from './terminal.ts';

const terminal = processTerminal();

try {
  await createProgram(terminal).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCode.good : exitCode.unusable;
  else {
    terminal.complain({
      code: 'cli/bug',
      message: `Entresol made a mistake: ${error instanceof Error ? error.message : 'nothing more is known'}.`,
      advice: 'Please report it with the command that you ran. ENTRESOL_DEBUG=1 shows where it happened.',
    });
    if (process.env.ENTRESOL_DEBUG && error instanceof Error) terminal.say(error.stack ?? '');
    process.exitCode = exitCode.unusable;
  }
}
