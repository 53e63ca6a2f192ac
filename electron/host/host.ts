import type { clusterMethods } from '../../shared/protocol/cluster.ts';
import { protocolVersion } from '../../shared/protocol/method.ts';
import { parseWith } from '../../shared/protocol/parse.ts';
import { type EventName, isMethodName, type MethodName } from '../../shared/protocol/protocol.ts';
import { methodTable } from '../../shared/protocol/tables.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { createFileService, type FileOptions } from './files/handlers.ts';
import type { Emit, Handlers } from './handlers.ts';
import { isWelcomed, rememberWelcome } from './state/welcome.ts';

/** What the host tells on its own, ready for any door. */
export interface HostEvent {
  readonly name: EventName;
  readonly data: unknown;
}

/** The only place with effects, as the doors see it: plain data in, plain data out. */
export interface Host {
  /** Answers one call. Unknown methods, input of another shape and our own mistakes are problems, never exceptions. */
  dispatch(name: string, input: unknown): Promise<Result<unknown>>;
  /** Hands over every event; gives the function that stops it. */
  subscribe(listener: (event: HostEvent) => void): () => void;
  /** Writes what waits to be written, then lets go of folders and clusters. */
  close(): Promise<void>;
}

/** The cluster methods and their end. */
export type ClusterService = Handlers<keyof typeof clusterMethods> & { readonly close: () => void };

/** How a host is made. */
export interface HostOptions extends FileOptions {
  readonly version: string;
  /** Makes the cluster methods; called when the first of them is asked for, so that opening a folder loads no cluster client. */
  readonly cluster: (emit: Emit) => Promise<ClusterService>;
}

function platform(): 'linux' | 'mac' | 'windows' {
  return process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux';
}

/** The cluster methods, loaded by the first call. */
function lateCluster(load: () => Promise<ClusterService>): ClusterService {
  let loading: Promise<ClusterService> | undefined;
  const loaded = () => {
    loading ??= load();
    return loading;
  };
  return {
    'cluster.contexts': async (input) => (await loaded())['cluster.contexts'](input),
    'cluster.consent': async (input) => (await loaded())['cluster.consent'](input),
    'cluster.agree': async (input) => (await loaded())['cluster.agree'](input),
    'cluster.probe': async (input) => (await loaded())['cluster.probe'](input),
    'cluster.definitions': async (input) => (await loaded())['cluster.definitions'](input),
    'apply.preview': async (input) => (await loaded())['apply.preview'](input),
    'apply.start': async (input) => (await loaded())['apply.start'](input),
    'apply.cancel': async (input) => (await loaded())['apply.cancel'](input),
    close() {
      void loading?.then((service) => service.close()).catch(() => undefined);
    },
  };
}

async function run<M extends MethodName>(table: Handlers, name: M, input: unknown): Promise<Result<unknown>> {
  const read = parseWith(methodTable[name].input, input, 'protocol/bad-input');
  if (!read.ok) return read;
  const answer = await table[name](read.value);
  if (!answer.ok) return answer;
  // Only what the protocol names goes out, whatever a handler put into its answer.
  return parseWith(methodTable[name].output, answer.value, 'protocol/bad-output');
}

/** Makes a host. It opens nothing and runs nothing until it is asked. */
export function createHost(options: HostOptions): Host {
  const listeners = new Set<(event: HostEvent) => void>();
  const emit: Emit = (name, data) => {
    for (const listener of listeners) listener({ name, data });
  };
  const files = createFileService(emit, options);
  const cluster = lateCluster(() => options.cluster(emit));
  const table: Handlers = {
    'host.info': async () =>
      ok({
        version: options.version,
        protocol: protocolVersion,
        door: options.door,
        platform: platform(),
        welcomed: await isWelcomed(options.stateFolder),
      }),
    'host.welcome': async () => {
      const kept = await rememberWelcome(options.stateFolder);
      return kept.ok ? ok({}) : kept;
    },
    ...files.handlers,
    ...cluster,
  };
  return {
    async dispatch(name, input) {
      if (!isMethodName(name))
        return fail({ code: 'protocol/unknown-method', message: 'Entresol has no such method.' });
      try {
        return await run(table, name, input);
      } catch {
        return fail({
          code: 'host/bug',
          message: `Entresol made a mistake in ${name}; nothing more is known.`,
          advice: 'Try again. Unsaved work is kept. If it happens again, please report it.',
          place: name,
        });
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      cluster.close();
      return files.close();
    },
  };
}
