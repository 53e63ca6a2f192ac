import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import { filesBelow } from '../host/files/filesBelow.ts';

/** A part of the app, ready to send. */
export interface StaticFile {
  readonly bytes: Buffer;
  readonly type: string;
  /** True for a file whose name changes with its content. */
  readonly lasting: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * Every file of the built app by its address, read once: requests never touch the disk, so no trick with a path reaches another
 * file. `/` is the page. Problem `server/not-built` where there is no page.
 */
export async function readStaticTable(folder: string): Promise<Result<ReadonlyMap<string, StaticFile>>> {
  const table = new Map<string, StaticFile>();
  try {
    for (const path of await filesBelow(folder)) {
      const type = types[extname(path).toLowerCase()];
      if (type === undefined) continue;
      table.set(`/${path}`, { bytes: await readFile(join(folder, path)), type, lasting: path.startsWith('assets/') });
    }
  } catch {
    table.clear();
  }
  const page = table.get('/index.html');
  if (page === undefined)
    return fail({
      code: 'server/not-built',
      message: 'The app is not built yet.',
      advice: 'Run `npm run build`.',
      place: folder,
    });
  return ok(table.set('/', page));
}
