import type { z } from 'zod';
import {
  type EventData,
  type EventName,
  events,
  type MethodInput,
  type MethodName,
  type MethodOutput,
  methods,
} from './protocol.ts';

type MethodTable = {
  readonly [M in MethodName]: {
    readonly input: z.ZodType<MethodInput<M>>;
    readonly output: z.ZodType<MethodOutput<M>>;
  };
};
type EventTable = { readonly [E in EventName]: z.ZodType<EventData<E>> };

/** The protocol's schemas, typed so that code which is generic over a method's name can parse with them. */
export const methodTable: MethodTable = methods;
export const eventTable: EventTable = events;
