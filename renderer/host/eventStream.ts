import { z } from 'zod';
import type { ConnectionState } from './connection.ts';

const messageSchema = z.object({ name: z.string(), data: z.unknown().optional() });

/** Close codes of the server, see `electron/server/events.ts`. */
const noSession = 4401;
const replaced = 4409;

/** Waits between tries to reach the server again, in milliseconds; the last one repeats. */
const waits = [250, 500, 1_000, 2_000, 5_000];

/** Where the stream tells what comes in. */
export interface StreamListener {
  event(name: string, data: unknown): void;
  state(state: ConnectionState): void;
}

/**
 * Listens to the host's events at `address` (ws://…), for the life of the page. A lost connection is tried again and again;
 * a session that the server doesn't know ends the stream.
 */
export function openEventStream(address: string, key: string, listener: StreamListener): void {
  let failures = 0;

  function connect(): void {
    const socket = new WebSocket(address);
    let isReady = false;
    socket.addEventListener('open', () => socket.send(key));
    socket.addEventListener('message', ({ data }) => {
      let message: unknown;
      try {
        message = JSON.parse(String(data));
      } catch {
        return;
      }
      const read = messageSchema.safeParse(message);
      if (!read.success) return;
      if (read.data.name !== 'ready') {
        listener.event(read.data.name, read.data.data);
        return;
      }
      isReady = true;
      failures = 0;
      listener.state('connected');
    });
    socket.addEventListener('close', ({ code }) => {
      if (code === noSession) listener.state('ended');
      else if (code === replaced) listener.state('replaced');
      else {
        if (isReady || failures === 0) listener.state('waiting');
        setTimeout(connect, waits[Math.min(failures++, waits.length - 1)]);
      }
    });
  }

  connect();
}
