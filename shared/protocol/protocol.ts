import { z } from 'zod';
import type { Result } from '../result.ts';
import { clusterEvents, clusterMethods } from './cluster.ts';
import { fileEvents, fileMethods } from './files.ts';
import { gitMethods } from './git.ts';
import { method } from './method.ts';

/** Every call of the host. The three doors (desktop, loopback server, terminal) serve exactly this table. */
export const methods = {
  /** Who the host is and how it is reached. */
  'host.info': method(
    z.object({}),
    z.object({
      version: z.string(),
      protocol: z.number(),
      door: z.enum(['desktop', 'browser', 'terminal']),
      platform: z.enum(['linux', 'mac', 'windows']),
      /** The person has read what Entresol touches. */
      welcomed: z.boolean(),
    }),
  ),
  /** Remembers that the person has read what Entresol touches. */
  'host.welcome': method(z.object({}), z.object({})),
  ...fileMethods,
  ...gitMethods,
  ...clusterMethods,
};

/** Everything the host tells on its own. */
export const events = { ...fileEvents, ...clusterEvents };

export type MethodName = keyof typeof methods;
export type MethodInput<M extends MethodName> = z.infer<(typeof methods)[M]['input']>;
export type MethodOutput<M extends MethodName> = z.infer<(typeof methods)[M]['output']>;
export type EventName = keyof typeof events;
export type EventData<E extends EventName> = z.infer<(typeof events)[E]>;

/** True for the name of a method (own properties of the table only). */
export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}

/** The host as its callers see it, whatever the door. */
export interface HostClient {
  call<M extends MethodName>(name: M, input: MethodInput<M>): Promise<Result<MethodOutput<M>>>;
  /** Listens to one event; gives the function that stops listening. */
  on<E extends EventName>(name: E, listener: (data: EventData<E>) => void): () => void;
}
