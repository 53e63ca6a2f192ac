import type { EventData, EventName, MethodInput, MethodName, MethodOutput } from '../../shared/protocol/protocol.ts';
import type { Result } from '../../shared/result.ts';

/** One function a method: the input was read by its schema, the output goes out through its own. */
export type Handlers<Names extends MethodName = MethodName> = {
  readonly [M in Names]: (input: MethodInput<M>) => Promise<Result<MethodOutput<M>>>;
};

/** Tells everyone who listens to the host. */
export type Emit = <E extends EventName>(name: E, data: EventData<E>) => void;
