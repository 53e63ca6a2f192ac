import { type ChildProcess, spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { isObject, type JsonValue, textAt } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Access, Credential, ExecEntry } from './access.ts';

/** A credential that a program handed out, and until when it holds (milliseconds since 1970). */
export interface IssuedCredential {
  readonly credential: Credential;
  readonly expires: number | undefined;
}

const patienceMs = 30_000;
const outputLimit = 1024 * 1024;

/** What credential programs need of the person's environment. Everything else stays here. */
const passedOn =
  /^(PATH|HOME|USER|LOGNAME|LANG|LC_.*|TZ|TMPDIR|TEMP|TMP|XDG_.*|SSH_AUTH_SOCK|https?_proxy|no_proxy|HTTPS?_PROXY|NO_PROXY|AWS_(PROFILE|REGION|DEFAULT_REGION|CONFIG_FILE|SHARED_CREDENTIALS_FILE)|CLOUDSDK_.*|AZURE_CONFIG_DIR|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|PATHEXT|COMSPEC)$/i;

/**
 * Runs the program at `path` for a credential: no shell, no terminal, 30 s, 1 MB of output, and nothing of it left
 * behind. What it writes to stderr is never shown, since it may be a secret. Problems `kubeconfig/exec-…`.
 */
export async function runExec(
  exec: ExecEntry,
  path: string,
  access: Access,
  timeoutMs: number = patienceMs,
): Promise<Result<IssuedCredential>> {
  if (exec.interactiveMode === 'Always') {
    return refuse(
      'interactive',
      `${path} wants a terminal to ask you something.`,
      'Log in with it in a terminal first, or use another user.',
    );
  }
  const output = await collect(exec, path, access, timeoutMs);
  return output.ok ? readCredential(output.value, exec, path) : output;
}

function collect(exec: ExecEntry, path: string, access: Access, timeoutMs: number): Promise<Result<string>> {
  return new Promise((resolve) => {
    const ownGroup = process.platform !== 'win32';
    const child = start(exec, path, access, ownGroup);
    if (child === undefined) return resolve(notStarted(path));
    const chunks: Buffer[] = [];
    let size = 0;
    let settled = false;
    const settle = (answer: Result<string>): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      endGroup(child, ownGroup);
      child.stdout.destroy();
      resolve(answer);
    };
    const timer = setTimeout(
      () =>
        settle(
          refuse(
            'timeout',
            `${path} gave no credential within ${timeoutMs / 1000} s.`,
            'Run it in a terminal to see what it waits for.',
          ),
        ),
      timeoutMs,
    );
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > outputLimit) settle(refuse('output', `${path} wrote more than 1 MB.`, 'It is no credential program.'));
      else chunks.push(chunk);
    });
    child.once('error', () => settle(notStarted(path)));
    child.once('exit', (code, signal) => {
      if (code !== 0) {
        const how = code === null ? `was ended by ${signal}` : `failed with exit code ${code}`;
        settle(refuse('failed', `${path} ${how}.`, 'Run it in a terminal to see why; you may have to log in again.'));
        return;
      }
      // A program left behind may hold the pipe open for ever: the answer is what came until the exit was known.
      const finish = (): void => settle(ok(Buffer.concat(chunks).toString('utf8')));
      if (child.stdout.readableEnded) return finish();
      child.stdout.once('end', finish);
      setTimeout(finish, 500);
    });
  });
}

/** Starts the program; undefined where the system could not be given its arguments or environment (a NUL in them, say). */
function start(exec: ExecEntry, path: string, access: Access, ownGroup: boolean) {
  try {
    return spawn(path, [...exec.args], {
      cwd: homedir(),
      env: environment(exec, access),
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: ownGroup,
      windowsHide: true,
    });
  } catch {
    return undefined;
  }
}

function notStarted(path: string): Result<never> {
  return refuse(
    'failed',
    `${path} can’t be started.`,
    'Check the exec entry of the user, and that it runs in a terminal.',
  );
}

/** Ends the program with everything that it started. */
function endGroup(child: ChildProcess, ownGroup: boolean): void {
  if (child.pid === undefined) return;
  try {
    if (ownGroup) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // Nobody is left.
  }
}

function environment(exec: ExecEntry, access: Access): Record<string, string> {
  const kept = Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
    value !== undefined && passedOn.test(name) ? [[name, value]] : [],
  );
  const cluster = {
    server: access.server.href,
    ...(access.ca === undefined ? {} : { 'certificate-authority-data': Buffer.from(access.ca).toString('base64') }),
    ...(access.insecure ? { 'insecure-skip-tls-verify': true } : {}),
    ...(access.tlsServerName === undefined ? {} : { 'tls-server-name': access.tlsServerName }),
    ...(access.proxy === undefined ? {} : { 'proxy-url': access.proxy.href }),
  };
  const spec = { interactive: false, ...(exec.provideClusterInfo ? { cluster } : {}) };
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(exec.env.filter(({ name }) => name !== '').map(({ name, value }) => [name, value])),
    KUBERNETES_EXEC_INFO: JSON.stringify({ apiVersion: exec.apiVersion, kind: 'ExecCredential', spec }),
  };
}

function readCredential(output: string, exec: ExecEntry, path: string): Result<IssuedCredential> {
  const answer = parse(output);
  if (!isObject(answer) || answer.kind !== 'ExecCredential') {
    return refuse(
      'output',
      `${path} wrote no ExecCredential.`,
      'It is no credential program, or it prints more than the credential.',
    );
  }
  if (answer.apiVersion !== exec.apiVersion) {
    return refuse(
      'output',
      `${path} answered in another apiVersion than ${exec.apiVersion}.`,
      'Correct the exec entry of the user.',
    );
  }
  const expires = Date.parse(textAt(answer, 'status', 'expirationTimestamp') ?? '');
  const until = Number.isNaN(expires) ? undefined : expires;
  const token = textAt(answer, 'status', 'token');
  if (token && /^[\x21-\x7e]+$/.test(token)) return ok({ credential: { kind: 'token', token }, expires: until });
  const certificate = textAt(answer, 'status', 'clientCertificateData');
  const key = textAt(answer, 'status', 'clientKeyData');
  if (certificate && key) return ok({ credential: { kind: 'certificate', certificate, key }, expires: until });
  return refuse(
    'output',
    `${path} gave neither a token nor a certificate with its key.`,
    'Run it in a terminal to see why.',
  );
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(what: string, message: string, advice: string): Result<never> {
  return fail({ code: `kubeconfig/exec-${what}`, message, advice });
}
