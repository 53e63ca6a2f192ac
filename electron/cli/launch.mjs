#!/usr/bin/env node
/**
 * Starts the terminal program. Plain JavaScript for the Node that the person has; the program itself needs Node 22.19 and runs
 * on the Node that npm brought along where theirs is older.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundledNode, isNewEnough, oldestNode } from './usableNode.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = join(root, 'out', 'main', 'cli.js');

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

function runOn(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`Node could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 1;
  });
}

if (!existsSync(program)) stop('Entresol is not built yet. Run: npm run build');
else if (isNewEnough(process.versions.node)) await import(pathToFileURL(program).href);
else {
  const node = bundledNode(root);
  if (node === undefined)
    stop(
      `Entresol needs Node ${oldestNode} or newer; this is ${process.versions.node}. Run npm ci, or install a newer Node.`,
    );
  else runOn(node);
}
