#!/usr/bin/env node
// Gets ready what the tests need and says in a line each what it found, made, or has to do without.
// Plain Node from 20.19 on, so that it runs whatever Node is first on the path.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser-path.mjs';
import { ensureControlPlane } from './controlplane/build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['electron', 'renderer', 'shared', 'resources', 'electron.vite.config.ts', 'package-lock.json'];

const browser = findBrowser();
const ready = browser.found || process.env.ENTRESOL_BROWSER ? browser : installBrowser(browser);
say('browser', ready.found ? `${ready.path} (${ready.origin})` : `skipped: ${ready.reason}`);

const plane = await ensureControlPlane();
say('control plane', plane.found ? `${plane.folder} (${plane.origin})` : `skipped: ${plane.reason}`);

const built = build();
say('build', built.line);
if (!built.ok) process.exitCode = 1;

/** Debian's Chromium, where this may install it. */
function installBrowser(missing) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return missing;
  say('browser', 'none found; installing the package chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const run = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (run.status !== 0) return { found: false, reason: `apt-get ${args[0]} failed: ${lastLine(run.stderr)}` };
  }
  return findBrowser();
}

/** The production build that the browser and command-line tests start; made anew when a source is younger. */
function build() {
  const out = join(root, 'out');
  const made = times(out);
  if (made.length > 0 && newest(sources) < Math.min(...made)) return { ok: true, line: 'out/ is up to date' };
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  if (!existsSync(tool)) return { ok: false, line: 'electron-vite is not installed: run npm ci' };
  const started = Date.now();
  const run = spawnSync(nodeOfProject(), [tool, 'build'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) return { ok: false, line: `electron-vite build failed\n${run.stdout}${run.stderr}` };
  return { ok: true, line: `out/ made in ${Math.round((Date.now() - started) / 1000)} s` };
}

/** The Node that the project brings along; the one that runs this may be older. */
function nodeOfProject() {
  const own = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}

function newest(names) {
  return Math.max(0, ...names.flatMap((name) => times(join(root, name))));
}

/** When everything below a path was last changed; folders count too, since they show what was taken away. */
function times(path) {
  if (!existsSync(path)) return [];
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [mtimeMs];
  return [mtimeMs, ...readdirSync(path).flatMap((name) => times(join(path, name)))];
}

function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? '';
}

function say(subject, text) {
  console.log(`${subject}: ${text}`);
}
