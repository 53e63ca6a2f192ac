import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Host } from '../host/host.ts';
import { limits } from './limits.ts';

/** Reasons for which an events connection is closed by us (codes of our own range, RFC 6455 section 7.4.2). */
export const closeCodes = { noSession: 4401, replaced: 4409, tooSlow: 4413 } as const;

/** The connections on which the host's events go out. */
export interface Events {
  /** Takes over a request from our own page. One without the session's cookie is told so and closed. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, hasCookie: boolean): void;
  /** Ends all connections; pages that hold an older session learn that it is over. */
  dropAll(code: number, reason: string): void;
  close(): void;
}

/** Serves events. The first message must be the session key, within two seconds; after that the page only listens. */
export function createEvents(host: Host, hasKey: (key: string) => boolean): Events {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  const listening = new Set<WebSocket>();

  function listen(socket: WebSocket): void {
    for (const older of listening) older.close(closeCodes.replaced, 'opened elsewhere');
    listening.add(socket);
    const stop = host.subscribe((event) => {
      if (socket.bufferedAmount > limits.eventsBehind) socket.close(closeCodes.tooSlow, 'too slow');
      else socket.send(JSON.stringify(event));
    });
    socket.once('close', () => {
      listening.delete(socket);
      stop();
    });
    socket.send(JSON.stringify({ name: 'ready' }));
  }

  return {
    accept(request, stream, head, hasCookie) {
      server.handleUpgrade(request, stream, head, (socket) => {
        const late = setTimeout(() => socket.close(closeCodes.noSession, 'no session'), limits.greetingTime);
        socket.on('error', () => socket.terminate());
        socket.once('close', () => clearTimeout(late));
        socket.once('message', (message, isBinary) => {
          clearTimeout(late);
          if (hasCookie && !isBinary && hasKey(message.toString())) listen(socket);
          else socket.close(closeCodes.noSession, 'no session');
        });
      });
    },
    dropAll(code, reason) {
      for (const socket of server.clients) socket.close(code, reason);
    },
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
