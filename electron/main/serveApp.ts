import { join } from 'node:path';
import { protocol } from 'electron';
import { appRoot } from '../host/appRoot.ts';
import { documentHeaders } from '../host/contentSecurityPolicy.ts';
import { readStaticTable, type StaticFile } from '../server/staticTable.ts';
import { scheme } from './page.ts';

/** Makes our scheme a real origin with a policy. Has to happen before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** The answer to a request of the page: a file of the table, or nothing. The disk is never asked. */
export function answerRequest(
  table: ReadonlyMap<string, StaticFile>,
  request: Pick<Request, 'url' | 'method'>,
): Response {
  const url = URL.parse(request.url);
  const isOurs =
    url !== null && url.protocol === `${scheme}:` && url.host === 'bundle' && url.search === '' && url.username === '';
  const file = isOurs && request.method === 'GET' ? table.get(url.pathname) : undefined;
  if (file === undefined) return new Response(null, { status: 404, headers: documentHeaders });
  return new Response(new Uint8Array(file.bytes), { headers: { ...documentHeaders, 'content-type': file.type } });
}

/** Serves the built app to our windows. Gives false where it is not built. */
export async function serveApp(folder: string = join(appRoot, 'out', 'renderer')): Promise<boolean> {
  const table = await readStaticTable(folder);
  if (!table.ok) return false;
  protocol.handle(scheme, (request) => answerRequest(table.value, request));
  return true;
}
