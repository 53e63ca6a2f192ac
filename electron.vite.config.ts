import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Three builds: `main` (desktop and terminal entries, both plain Node), `preload` (CommonJS: a sandboxed preload loads nothing else) and `renderer`. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: { index: 'electron/main/index.ts', cli: 'electron/cli/index.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), tailwindcss()],
    resolve: {
      alias: [{ find: /^zod$/, replacement: fileURLToPath(new URL('./renderer/zodWithoutEval.ts', import.meta.url)) }],
    },
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The editor and the layout engine are imported when first needed, so their size is no surprise to anyone.
      chunkSizeWarningLimit: 8_000,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'renderer/index.html' },
    },
  },
});
