import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Run } from '../runProcess.ts';
import { controlPlaneBinaries } from './binaries.mjs';
import { type Authority, createAuthority, type User } from './certificates.ts';
import { type Child, startChild, startGuard } from './childProcess.ts';
import { commandLines, type Part } from './commandLines.ts';
import { type Context, kubeconfigText } from './kubeconfig.ts';
import { runKubectl } from './kubectl.ts';
import { freePort, statusOf } from './loopback.ts';

export { type Context, controlPlaneBinaries, type Part, type Run };

export interface ControlPlaneOptions {
  /** Needed for namespaces to go away and for owner references to be collected. Default: false. */
  readonly controllerManager?: boolean;
  /** More flags for kube-apiserver. */
  readonly apiserverFlags?: readonly string[];
}

/** A running Kubernetes API of the test's own, on loopback. No scheduler and no kubelet: pods stay Pending. */
export interface ControlPlane {
  readonly server: string;
  /** etcd's client URL, to compact it or to look at what is stored. */
  readonly etcd: string;
  readonly authority: Authority;
  /** `admin` is in system:masters; `devs` is in the group devs, which may do nothing until a role says so. */
  readonly users: Readonly<Record<Context['user'], User>>;
  /** Paths of a kubeconfig for each user; the context has the user's name. */
  readonly kubeconfig: Readonly<Record<Context['user'], string>>;
  /** Writes a kubeconfig with these contexts, the first one current, and gives its path. */
  writeKubeconfig(contexts: readonly Context[]): string;
  /** kubectl as admin, or with the kubeconfig given. */
  kubectl(args: readonly string[], stdin?: string, kubeconfig?: string): Promise<Run>;
  kill9(part: Part): Promise<void>;
  /** Stops a part with SIGSTOP: its connections stay open and nothing answers. */
  freeze(part: Part): void;
  thaw(part: Part): void;
  /** Starts what was killed, on the same ports and data, and waits until it is ready. */
  restart(): Promise<void>;
  /** Ends everything and removes all files. */
  stop(): Promise<void>;
}

const patience = 60_000;

/** Starts etcd and kube-apiserver and waits until they are ready (3 s). Throws where there are no binaries. */
export async function startControlPlane(options: ControlPlaneOptions = {}): Promise<ControlPlane> {
  const binaries = controlPlaneBinaries();
  if (!binaries.found) throw new Error(binaries.reason);
  const folder = mkdtempSync(join(tmpdir(), 'entresol-controlplane-'));
  const guard = startGuard(folder);
  const authority = await createAuthority();
  const users = {
    admin: await authority.client('admin', ['system:masters']),
    devs: await authority.client('dev', ['devs']),
  };
  const [etcdPort, securePort] = [await freePort(), await freePort()];
  const server = `https://127.0.0.1:${securePort}`;
  const etcd = `http://127.0.0.1:${etcdPort}`;

  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  let written = 0;
  const writeKubeconfig = (contexts: readonly Context[]): string => {
    written += 1;
    return write(
      `kubeconfig-${written}.yaml`,
      kubeconfigText(contexts, { server, authority: authority.certificate, users }),
    );
  };
  const kubeconfig = {
    admin: writeKubeconfig([{ name: 'admin', user: 'admin' }]),
    devs: writeKubeconfig([{ name: 'devs', user: 'devs' }]),
  };

  const commands = await commandLines(binaries, {
    folder,
    write,
    authority,
    etcd,
    securePort,
    kubeconfig,
    controllerManager: options.controllerManager ?? false,
    apiserverFlags: options.apiserverFlags ?? [],
  });
  const children = new Map<Part, Child>();
  const start = (parts: readonly Part[]): void => {
    for (const { part, command, flags } of commands) {
      if (!parts.includes(part) || children.get(part)?.running()) continue;
      children.set(part, startChild(command, flags, join(folder, `${part}.log`)));
    }
    guard.watch([...children.values()].filter((child) => child.running()).map((child) => child.pid));
  };
  const startAll = async (): Promise<void> => {
    start(['etcd', 'apiserver']);
    await ready();
    start(['controllerManager']);
  };
  const ready = async (): Promise<void> => {
    const deadline = Date.now() + patience;
    for (const path of ['/readyz', '/api/v1/namespaces/default']) {
      while ((await statusOf(server + path, authority.certificate, users.admin)) !== 200) {
        const dead = [...children].find(([, child]) => !child.running());
        const why = dead ? `${dead[0]} ended` : Date.now() > deadline ? `${path} is not ready` : undefined;
        if (why !== undefined) throw new Error(`${why}: ${(dead?.[1] ?? children.get('apiserver'))?.lastWords()}`);
        await pause(50);
      }
    }
  };
  const stop = async (): Promise<void> => {
    for (const child of children.values()) child.signal('SIGKILL');
    await Promise.all([...children.values()].map((child) => child.gone()));
    guard.watch([]);
    await guard.release();
  };

  try {
    await startAll();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    server,
    etcd,
    authority,
    users,
    kubeconfig,
    writeKubeconfig,
    kubectl: (args, stdin, config = kubeconfig.admin) => runKubectl(binaries.kubectl, config, args, stdin),
    kill9: async (part) => {
      children.get(part)?.signal('SIGKILL');
      await children.get(part)?.gone();
    },
    freeze: (part) => children.get(part)?.signal('SIGSTOP'),
    thaw: (part) => children.get(part)?.signal('SIGCONT'),
    restart: startAll,
    stop,
  };
}
