import { fail, ok, type Result } from '../result.ts';
import { answerSchema } from './method.ts';
import { parseWith } from './parse.ts';
import type { EventData, EventName, HostClient, MethodInput, MethodName, MethodOutput } from './protocol.ts';
import { eventTable, methodTable } from './tables.ts';

/** What a door has to carry: questions there, answers back, and what the host tells on its own. Everything is plain data. */
export interface Transport {
  /** Gives the host's answer as it came. Rejects where the host can't be reached. */
  ask(name: string, input: unknown): Promise<unknown>;
  /** Hands over every event; gives the function that stops it. */
  listen(listener: (name: string, data: unknown) => void): () => void;
}

async function ask(transport: Transport, name: string, input: unknown): Promise<unknown> {
  try {
    return await transport.ask(name, input);
  } catch {
    return fail({
      code: 'host/unreachable',
      message: 'Entresol does not answer.',
      advice: 'See whether it still runs in its terminal or window; unsaved work is kept on this page.',
    });
  }
}

/** The host behind a door. Answers and events that don't fit the protocol become problems or are dropped, never half-read. */
export function createClient(transport: Transport): HostClient {
  return {
    async call<M extends MethodName>(name: M, input: MethodInput<M>): Promise<Result<MethodOutput<M>>> {
      const answer = parseWith(answerSchema, await ask(transport, name, input), 'host/bad-answer');
      if (!answer.ok) return answer;
      if (!answer.value.ok) {
        const { code, message, advice, place } = answer.value.problem;
        return fail({
          code,
          message,
          ...(advice === undefined ? {} : { advice }),
          ...(place === undefined ? {} : { place }),
        });
      }
      const output = parseWith(methodTable[name].output, answer.value.value, 'host/bad-answer');
      return output.ok ? ok(output.value) : output;
    },
    on<E extends EventName>(name: E, listener: (data: EventData<E>) => void): () => void {
      return transport.listen((told, data) => {
        if (told !== name) return;
        const parsed = parseWith(eventTable[name], data, 'host/bad-event');
        if (parsed.ok) listener(parsed.value);
      });
    },
  };
}
