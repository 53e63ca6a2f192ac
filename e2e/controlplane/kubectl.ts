import { type Run, runProcess } from '../runProcess.ts';

/** Runs kubectl with a kubeconfig and nothing of the caller's own configuration. */
export function runKubectl(kubectl: string, kubeconfig: string, args: readonly string[], stdin = ''): Promise<Run> {
  const env = { PATH: process.env.PATH, HOME: `${kubeconfig}.home`, KUBECONFIG: kubeconfig };
  return runProcess(kubectl, args, { env, stdin });
}
