import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { buildScene } from '../../renderer/canvas/scene.ts';
import { generatedWorkspace } from './generatedWorkspace.ts';

/** A page of React Flow alone, with as many plain nodes, at the same places, as the app shows of a generated blueprint. */
export interface BarePage {
  /** `?edges` behind it adds as many plain edges. */
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Builds the page into a folder and serves it on loopback. */
export async function serveBarePage(folder: string, units: number, zoom: number): Promise<BarePage> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'barePage'),
    plugins: [react()],
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false, target: 'esnext' },
  });
  writeFileSync(join(folder, 'scene.json'), JSON.stringify({ ...(await plainScene(units)), zoom }));
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, name === '/' ? 'index.html' : name);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function plainScene(units: number) {
  const { delta } = await generatedWorkspace(units);
  const { elements, edges, layout } = buildScene({
    elements: new Map(delta.elements.map((view) => [view.id, view])),
    edges: new Map(delta.edges.map((edge) => [edge.id, edge])),
    unfolded: new Set(),
    placed: new Map(),
  });
  const { bounds } = layout;
  return {
    nodes: [...elements.values()].map(({ id, name }) => {
      const { x, y, width, height } = layout.nodes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
      return { id, position: { x: x - bounds.x, y: y - bounds.y }, style: { width, height }, data: { label: name } };
    }),
    edges: edges.map(({ id, from, to }) => ({ id, source: from, target: to })),
  };
}
