import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Access, Credential } from '../kubeconfig/access.ts';
import { resolveExec } from '../kubeconfig/execCommand.ts';
import type { ExecConsents } from '../kubeconfig/execConsent.ts';
import { type IssuedCredential, runExec } from '../kubeconfig/execRun.ts';
import { allowedByKuberc } from '../kubeconfig/kuberc.ts';

/** Gives requests their credential, and runs the kubeconfig's program for it where one was agreed to. */
export interface Authenticator {
  /** The credential to use now. Problem `cluster/consent-needed` before a person agreed to the program. */
  current(): Promise<Result<Credential>>;
  /** Notes that the server took a credential. */
  accepted(credential: Credential): void;
  /**
   * Fetches another credential after the server refused `refused`. Null where that is of no use: there is no program, or
   * what it gave was never taken.
   */
  renew(refused: Credential): Promise<Result<Credential> | null>;
}

/** A credential that is about to run out is fetched anew this long before, in milliseconds. */
const margin = 30_000;

export function createAuthenticator(access: Access, consents: ExecConsents): Authenticator {
  const { credential } = access;
  if (credential.kind !== 'exec') {
    return { current: async () => ok(credential), accepted: () => {}, renew: async () => null };
  }
  const { exec } = credential;
  let issued: IssuedCredential | undefined;
  let running: Promise<Result<Credential>> | undefined;
  let taken: Credential | undefined;

  const run = async (): Promise<Result<Credential>> => {
    const command = await resolveExec(exec);
    if (!command.ok) return command;
    const { path, hash } = command.value;
    const allowed = await allowedByKuberc(exec, path);
    if (!allowed.ok) return allowed;
    if (!(await consents.has(hash))) {
      return fail({
        code: 'cluster/consent-needed',
        message: `The kubeconfig runs ${path} for credentials, and you have not agreed to that yet.`,
        advice: 'Look at the program and its arguments, and agree if you trust them.',
        place: exec.file,
      });
    }
    const answer = await runExec(exec, path, access);
    if (!answer.ok) return answer;
    issued = answer.value;
    return ok(answer.value.credential);
  };
  const fetchOnce = (): Promise<Result<Credential>> => {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    current: async () => {
      const fresh = issued !== undefined && (issued.expires ?? Number.POSITIVE_INFINITY) - margin > Date.now();
      return fresh && issued !== undefined ? ok(issued.credential) : fetchOnce();
    },
    accepted: (used) => {
      taken = used;
    },
    renew: async (refused) => {
      // Others may have been refused at the same time and fetched it already.
      if (issued !== undefined && issued.credential !== refused) return ok(issued.credential);
      return taken === refused ? fetchOnce() : null;
    },
  };
}
