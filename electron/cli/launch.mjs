#!/usr/bin/env node
/**
 * Starts the terminal program. Plain JavaScript for the Node that the person has; the program itself needs Node 22.19 and runs
 * on the Node that npm brought along where theirs is older.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = join(root, 'out', 'main', 'cli.js');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 19);

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

/** The newer Node of the optional dependency, which npm may have hoisted above this package. */
function bundledNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  for (let folder = root; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name, 'bin', binary);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
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
else if (isNewEnough) await import(pathToFileURL(program).href);
else {
  const node = bundledNode();
  if (node === undefined)
    stop(`Entresol needs Node 22.19 or newer; this is ${process.versions.node}. Run npm ci, or install a newer Node.`);
  else runOn(node);
}
