import { createInterface } from 'node:readline/promises';
import { adviceOf } from '../../shared/advice.ts';
import { oneLine, plainLines } from '../../shared/finding/print/oneLine.ts';
import type { Problem } from '../../shared/result.ts';

/** What verbs say and hear: results on stdout, everything meant for a person on stderr. */
export interface Terminal {
  /** True where results may be coloured: stdout is a terminal and `NO_COLOR` is not set. */
  readonly colour: boolean;
  /** True where a person can be asked. */
  readonly interactive: boolean;
  /** Writes a result. */
  write(text: string): void;
  /** Tells the person something. */
  say(text: string): void;
  /** Tells what went wrong and what to do. */
  complain(problem: Problem): void;
  /** Shows how far something is, in place of what was shown before; nothing where nobody watches. */
  progress(text: string): void;
  ask(question: string): Promise<string>;
  readInput(): Promise<Uint8Array>;
}

const clearLine = `\r${String.fromCharCode(27)}[K`;

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  const watched = stderr.isTTY === true && env.TERM !== 'dumb';
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write(clearLine);
    shown = false;
  };
  const say = (text: string): void => {
    clear();
    stderr.write(`${plainLines(text)}\n`);
  };
  // Whoever reads the results may stop early, as `head` does.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    interactive: stdin.isTTY === true && stderr.isTTY === true,
    write(text) {
      clear();
      stdout.write(text);
    },
    say,
    complain(problem) {
      const advice = adviceOf(problem);
      say(`error: ${problem.message}${advice === undefined ? '' : `\n  ${advice}`}`);
    },
    progress(text) {
      if (!watched) return;
      stderr.write(`${clearLine}${oneLine(text).slice(0, (stderr.columns ?? 80) - 1)}`);
      shown = true;
    },
    async ask(question) {
      clear();
      const lines = createInterface({ input: stdin, output: stderr });
      try {
        return await lines.question(plainLines(question));
      } finally {
        lines.close();
      }
    },
    async readInput() {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks);
    },
  };
}
