import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { fail } from '../../shared/result.ts';
import { documentHeaders } from '../host/contentSecurityPolicy.ts';
import type { Refusal } from './gate.ts';
import { limits } from './limits.ts';
import type { StaticFile } from './staticTable.ts';

/** Turns a request away and ends its connection: what else comes on it is not to be trusted. */
export function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  sendJson(response, status, fail({ code: 'server/refused', message: reason }), { connection: 'close' });
}

/** Turns a connection away that wanted to become something else than plain HTTP. */
export function refuseStream(stream: Duplex, status: Refusal['status']): void {
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Sends a part of the app. */
export function sendStatic(response: ServerResponse, file: StaticFile, withBody: boolean): void {
  response.writeHead(200, {
    ...documentHeaders,
    'content-type': file.type,
    'content-length': file.bytes.length,
    'cache-control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-store',
  });
  response.end(withBody ? file.bytes : undefined);
}

const jsonHeaders = {
  ...documentHeaders,
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
};

/** Sends data, never to be kept by the browser. */
export function sendJson(
  response: ServerResponse,
  status: number,
  data: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...jsonHeaders, ...headers });
  response.end(JSON.stringify(data));
}

/** Sends an answer that may take minutes: blanks (JSON allows them) keep the connection alive meanwhile. */
export async function sendWhenDone(response: ServerResponse, work: Promise<unknown>): Promise<void> {
  const beat = setInterval(() => {
    if (!response.headersSent) response.writeHead(200, jsonHeaders);
    response.write(' ');
  }, limits.heartbeat);
  try {
    const data = await work;
    if (!response.headersSent) response.writeHead(200, jsonHeaders);
    response.end(JSON.stringify(data));
  } finally {
    clearInterval(beat);
  }
}
