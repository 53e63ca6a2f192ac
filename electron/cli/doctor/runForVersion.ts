import { execFile } from 'node:child_process';
import { homedir } from 'node:os';

/** The longest that a program may take to tell its version, in milliseconds. */
const patience = 5_000;

/** How asking a program went: what it printed, that it is not on the path, or that it failed. */
export type Asked =
  | { readonly state: 'answered'; readonly text: string }
  | { readonly state: 'absent' }
  | { readonly state: 'failed'; readonly why: string };

/** Runs a program of the path with arguments that only print something. */
export function runForVersion(program: string, args: readonly string[]): Promise<Asked> {
  return new Promise((resolve) => {
    // Not in the current folder: on Windows a program that lies there would be taken for the one asked for.
    const options = { cwd: homedir(), timeout: patience, windowsHide: true, encoding: 'utf8' } as const;
    execFile(program, [...args], options, (error, stdout, stderr) => {
      if (error === null) resolve({ state: 'answered', text: stdout.trim() });
      else if (error.code === 'ENOENT') resolve({ state: 'absent' });
      else if (error.killed) resolve({ state: 'failed', why: `no answer in ${patience / 1000} seconds` });
      else resolve({ state: 'failed', why: firstLine(stderr) || `it ended with ${error.code ?? 'an error'}` });
    });
  });
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
