import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';

/** A server process of the control plane that writes to a log file. */
export interface Child {
  readonly pid: number;
  /** Resolves when the process is gone, however it ended; keeps this process alive until then. */
  gone(): Promise<void>;
  running(): boolean;
  signal(name: 'SIGTERM' | 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
  /** The end of its log, for error messages. */
  lastWords(): string;
}

/** Starts a process in its own group, so that Ctrl-C in a terminal reaches only the tests and the guard ends it. */
export function startChild(command: string, args: readonly string[], logFile: string): Child {
  const log = openSync(logFile, 'a');
  const child = spawn(command, [...args], { stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  child.unref();
  const { pid } = child;
  const exit = ended(child);
  if (pid === undefined) throw new Error(`cannot start ${command}`);
  const running = () => child.exitCode === null && child.signalCode === null;
  return {
    pid,
    gone: () => {
      if (running()) child.ref();
      return exit;
    },
    running,
    signal: (name) => {
      if (running()) child.kill(name);
    },
    lastWords: () => readFileSync(logFile, 'utf8').slice(-1500),
  };
}

/** Ends processes and removes a folder when this process dies, by whatever means. */
export interface Guard {
  /** The processes to end from now on. */
  watch(pids: readonly number[]): void;
  /** Ends them now and resolves when the folder is gone. */
  release(): Promise<void>;
}

/** The guard is a shell that reads from a pipe: the pipe closes even when the owner is killed with SIGKILL. */
export function startGuard(folder: string): Guard {
  const script = 'while read -r pids; do last=$pids; done; [ -z "$last" ] || kill -9 $last 2>/dev/null; rm -rf "$0"';
  const shell = spawn('/bin/sh', ['-c', script, folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  const gone = ended(shell);
  shell.unref();
  const input = shell.stdin;
  if (input instanceof Socket) input.unref();
  return {
    watch: (pids) => {
      input.write(`${pids.join(' ')}\n`);
    },
    release: async () => {
      shell.ref();
      input.end();
      await gone;
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}
