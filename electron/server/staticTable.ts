import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';

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
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    for (const entry of entries.filter((found) => found.isFile())) {
      const file = join(entry.parentPath, entry.name);
      const address = `/${relative(folder, file).split(sep).join('/')}`;
      const type = types[extname(entry.name).toLowerCase()];
      if (type === undefined) continue;
      table.set(address, { bytes: await readFile(file), type, lasting: address.startsWith('/assets/') });
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
