import { join } from 'node:path';
import type { Found } from './binaries.mjs';
import { type Authority, createKeyPair } from './certificates.ts';

export type Part = 'etcd' | 'apiserver' | 'controllerManager';

/** What starts one part of the control plane. */
export interface CommandLine {
  readonly part: Part;
  readonly command: string;
  readonly flags: readonly string[];
}

interface Setting {
  readonly folder: string;
  readonly write: (name: string, text: string) => string;
  readonly authority: Authority;
  readonly etcd: string;
  readonly securePort: number;
  readonly controllerManager: boolean;
  readonly apiserverFlags: readonly string[];
  readonly kubeconfig: { readonly admin: string };
}

/** The parts in their order of start; `write` puts a file into the folder and gives its path. */
export async function commandLines(binaries: Found, setting: Setting): Promise<CommandLine[]> {
  const { folder, write, etcd } = setting;
  const serving = await setting.authority.server();
  const tokens = await createKeyPair();
  const commands: CommandLine[] = [
    {
      part: 'etcd',
      command: binaries.etcd,
      flags: [
        `--data-dir=${join(folder, 'etcd')}`,
        `--listen-client-urls=${etcd}`,
        `--advertise-client-urls=${etcd}`,
        '--listen-peer-urls=http://127.0.0.1:0',
        // What was written survives kill -9 of the process all the same: only a crash of the machine would lose it.
        '--unsafe-no-fsync',
        '--log-level=error',
      ],
    },
    {
      part: 'apiserver',
      command: binaries.apiserver,
      flags: [
        `--etcd-servers=${etcd}`,
        '--bind-address=127.0.0.1',
        `--secure-port=${setting.securePort}`,
        `--tls-cert-file=${write('server.crt', serving.certificate)}`,
        `--tls-private-key-file=${write('server.key', serving.key)}`,
        `--client-ca-file=${write('authority.crt', setting.authority.certificate)}`,
        '--service-account-issuer=https://kubernetes.default.svc',
        `--service-account-key-file=${write('tokens.pub', tokens.publicKey)}`,
        `--service-account-signing-key-file=${write('tokens.key', tokens.privateKey)}`,
        '--service-cluster-ip-range=10.0.0.0/24',
        '--authorization-mode=RBAC',
        '--disable-admission-plugins=ServiceAccount',
        '--endpoint-reconciler-type=none',
        ...setting.apiserverFlags,
      ],
    },
  ];
  if (setting.controllerManager) {
    if (binaries.controllerManager === undefined) throw new Error(`no kube-controller-manager in ${binaries.origin}`);
    commands.push({
      part: 'controllerManager',
      command: binaries.controllerManager,
      flags: [
        `--kubeconfig=${setting.kubeconfig.admin}`,
        '--controllers=namespace-controller,garbage-collector-controller,serviceaccount-controller',
        '--leader-elect=false',
        '--secure-port=0',
      ],
    });
  }
  return commands;
}
