import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';
import type { Line } from '../row.ts';

const page = join(import.meta.dirname, '..', '..', '..', 'out', 'renderer', 'index.html');

/** What a browser must fetch before it can draw, before the editor is needed. */
export async function measure(): Promise<readonly Line[]> {
  if (!existsSync(page)) return [{ name: 'first-load script', skipped: 'out/renderer is not built: npm run build' }];
  const html = readFileSync(page, 'utf8');
  const scripts = withImports(linked(html, /<(?:script|link)\b[^>]*(?:src|href)="([^"]+\.js)"/g));
  const styles = linked(html, /<link\b[^>]*href="([^"]+\.css)"/g);
  const assets = join(dirname(page), 'assets');
  const workers = readdirSync(assets).filter((name) => name.startsWith('workspace.worker') && name.endsWith('.js'));
  return [
    { name: 'first-load script, gzip', value: kB(scripts), unit: 'kB', aim: '< 500 kB' },
    { name: 'first-load styles, gzip', value: kB(styles), unit: 'kB' },
    { name: 'workspace worker, gzip', value: kB(workers.map((name) => join(assets, name))), unit: 'kB' },
  ];
}

function linked(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map(([, path]) => join(dirname(page), path ?? ''));
}

/** The scripts with all that they import statically: what is imported later (`import()`) is not fetched at first. */
function withImports(entries: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const open = [...entries];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    for (const statement of parseAst(readFileSync(path, 'utf8')).body)
      if ('source' in statement && statement.source && typeof statement.source.value === 'string')
        open.push(join(dirname(path), statement.source.value));
  }
  return [...found];
}

function kB(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0) / 1000;
}
