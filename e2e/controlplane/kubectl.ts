import { spawn } from 'node:child_process';

/** What a command printed, and how it ended. */
export interface Output {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs kubectl with a kubeconfig and nothing of the caller's own configuration. */
export function runKubectl(kubectl: string, kubeconfig: string, args: readonly string[], stdin = ''): Promise<Output> {
  return new Promise((resolve, reject) => {
    const child = spawn(kubectl, [...args], {
      stdio: 'pipe',
      env: { PATH: process.env.PATH, HOME: `${kubeconfig}.home`, KUBECONFIG: kubeconfig },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}
