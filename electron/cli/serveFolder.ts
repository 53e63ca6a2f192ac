import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ok, type Result } from '../../shared/result.ts';
import { appRoot } from '../host/appRoot.ts';
import { startHost } from '../host/startHost.ts';
import { startServer } from '../server/server.ts';

/** How the app is served to a browser. */
export interface ServeOptions {
  readonly folder?: string;
  /** Absent: any free port. */
  readonly port?: number;
  /** Absent: 127.0.0.1. Only loopback is served. */
  readonly address?: string;
  /** Shows a line to the person. */
  readonly print: (line: string) => void;
  /** Called once with the first launch link. */
  readonly onReady?: (launchUrl: string) => void;
}

/** Resolves with the first signal to stop. Later ones (a terminal and its launcher both pass Ctrl+C on) must not cut the last writes off. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/**
 * Serves the app on loopback until the process is told to stop; then what waits is written first. Prints the link that lets a
 * page in, and a fresh one when Enter is pressed or a page comes with a stale one. Problems: those of the host and the server.
 */
export async function serveFolder({ folder, port, address, print, onReady }: ServeOptions): Promise<Result<null>> {
  const host = await startHost({ door: 'browser', ...(folder === undefined ? {} : { folder }) });
  if (!host.ok) return host;
  const showLink = (link: string) =>
    print(`Open this link; it lets in one page, once, within a minute:\n\n  ${link}\n`);
  const server = await startServer({
    host: host.value,
    staticFolder: join(appRoot, 'out', 'renderer'),
    onStaleLink: showLink,
    onLinksClosed: () =>
      print('Somebody tried too many wrong links; no more are taken. Stop Entresol and start it again to open a page.'),
    ...(port === undefined ? {} : { port }),
    ...(address === undefined ? {} : { address }),
  });
  if (!server.ok) return server;
  const { url, launchUrl, close } = server.value;
  const stopped = stopSignal();
  print(`Entresol runs at ${url}`);
  const first = launchUrl();
  showLink(first);
  onReady?.(first);
  const keys = process.stdin.isTTY ? createInterface({ input: process.stdin }) : undefined;
  if (keys !== undefined) {
    print('Press Enter for a fresh link, Ctrl+C to stop.');
    keys.on('line', () => showLink(launchUrl()));
    // With a terminal attached, readline takes Ctrl+C itself.
    keys.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  }
  await stopped;
  keys?.close();
  await close();
  await host.value.close();
  return ok(null);
}
