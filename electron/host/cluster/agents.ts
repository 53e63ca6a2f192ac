import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { type AgentOptions, Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { type Duplex, PassThrough } from 'node:stream';
import { connect as tlsConnect } from 'node:tls';
import type { Access, Credential } from '../kubeconfig/access.ts';

/** Requests in flight at a time: beyond 16 a server on two cores gets no faster. */
export const requestsInFlight = 16;

/** Keep-alive connections to the server of a context, as its user. Redirects are never followed by Node's own clients. */
export function createAgent(access: Access, credential: Credential, sockets: number): HttpAgent | HttpsAgent {
  const keep = { keepAlive: true, maxSockets: sockets, maxFreeSockets: sockets };
  const certificate =
    credential.kind === 'certificate' ? { cert: credential.certificate, key: credential.key } : undefined;
  const host = access.server.hostname.replace(/^\[|\]$/g, '');
  const serverName = access.tlsServerName ?? (isIP(host) === 0 ? host : undefined);
  const options: AgentOptions = {
    ...keep,
    ...certificate,
    ...(access.ca === undefined ? {} : { ca: access.ca }),
    ...(serverName === undefined ? {} : { servername: serverName }),
    rejectUnauthorized: !access.insecure,
    minVersion: 'TLSv1.2',
  };
  const secure = access.server.protocol === 'https:';
  const agent = secure ? new HttpsAgent(options) : new HttpAgent(keep);
  const { proxy } = access;
  if (proxy !== undefined) {
    agent.createConnection = (_options, callback) => {
      openTunnel(proxy, access.server).then(
        (socket) => callback?.(null, secure ? tlsConnect({ ...options, socket }) : socket),
        // The type wants a stream beside the error; nobody reads it.
        (error: Error) => callback?.(error, new PassThrough()),
      );
      return undefined;
    };
  }
  return agent;
}

/** A way through an HTTP proxy to the server (RFC 9110, CONNECT). */
function openTunnel(proxy: URL, server: URL): Promise<Duplex> {
  const target = `${server.hostname}:${server.port || (server.protocol === 'https:' ? '443' : '80')}`;
  const user =
    proxy.username === '' ? undefined : `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  const headers = {
    host: target,
    ...(user === undefined ? {} : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
  };
  const send = proxy.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(proxy, { method: 'CONNECT', path: target, headers, agent: false, timeout: 15_000 });
    request.once('connect', (reply, socket) => {
      if (reply.statusCode === 200) resolve(socket);
      else {
        socket.destroy();
        reject(new Error(`the proxy refused with ${reply.statusCode}`));
      }
    });
    request.once('timeout', () => request.destroy(new Error('the proxy does not answer')));
    request.once('error', reject);
    request.end();
  });
}
