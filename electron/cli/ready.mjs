#!/usr/bin/env node
// What `npm start` and `npm test` ask first: are the packages installed, and is there a Node to run on? Plain JavaScript for
// whatever Node the person has.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledNode, isNewEnough, oldestNode } from './usableNode.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { node } = process.versions;

if (!existsSync(join(root, 'node_modules', 'electron-vite'))) stop('The packages are not installed yet. Run: npm ci');
else if (!isNewEnough(node) && bundledNode(root) === undefined)
  stop(
    `This is Node ${node}; Entresol needs ${oldestNode} or newer, and npm brought none along for ${process.platform} ${process.arch}.\nInstall a newer Node (https://nodejs.org), then run: npm ci`,
  );

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
