#!/usr/bin/env node
// Builds the pinned control plane once: plain Node, so that it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { built, cacheFolder, controlPlaneBinaries } from './binaries.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const packages = {
  etcd: 'go.etcd.io/etcd/server/v3',
  'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
  kubectl: 'k8s.io/kubernetes/cmd/kubectl',
  'kube-controller-manager': 'k8s.io/kubernetes/cmd/kube-controller-manager',
};

/**
 * Finds the control plane, or builds it with Go.
 * @param {(line: string) => void} say gets one line for each step
 * @returns {Promise<import('./binaries.d.mts').Found | import('./binaries.d.mts').Missing>} a missing one says why it cannot be built
 */
export async function ensureControlPlane(say = console.log) {
  const present = controlPlaneBinaries();
  if (present.found) return present;
  const go = spawnSync('go', ['version'], { encoding: 'utf8', cwd: here });
  if (go.status !== 0) {
    return { found: false, reason: `${present.reason}, and Go is not installed` };
  }
  const target = cacheFolder();
  mkdirSync(dirname(target), { recursive: true });
  const release = await takeTurn(`${target}.lock`, say);
  try {
    const meanwhile = controlPlaneBinaries();
    if (meanwhile.found) return meanwhile;
    say(`control plane: building ${built.join(', ')} with ${go.stdout.trim()}; about 5 minutes, once`);
    await build(target, say);
    return controlPlaneBinaries();
  } catch (error) {
    return { found: false, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    release();
  }
}

/** The build cache (3 GB) is private and goes away; the folder appears whole or not at all. */
async function build(target, say) {
  const scratch = mkdtempSync(`${target}.building-`);
  const version = /k8s\.io\/kubernetes (v(\d+)\.(\d+)\S*)/.exec(readFileSync(join(here, 'go.mod'), 'utf8'));
  if (!version) throw new Error('go.mod does not pin k8s.io/kubernetes');
  const stamp = `-X k8s.io/component-base/version.git`;
  const flags = `-s -w ${stamp}Version=${version[1]} ${stamp}Major=${version[2]} ${stamp}Minor=${version[3]}`;
  const bin = join(scratch, 'bin');
  mkdirSync(bin);
  try {
    for (const name of built) {
      const started = Date.now();
      const output = join(bin, name + (process.platform === 'win32' ? '.exe' : ''));
      const args = [
        'build',
        '-p',
        '2',
        '-buildvcs=false',
        '-trimpath',
        '-ldflags',
        flags,
        '-o',
        output,
        packages[name],
      ];
      await run('go', args, { ...process.env, CGO_ENABLED: '0', GOCACHE: join(scratch, 'cache') });
      say(`control plane: built ${name} in ${Math.round((Date.now() - started) / 1000)} s`);
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(bin, target);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function run(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: here, env, stdio: ['ignore', 'inherit', 'pipe'] });
    let tail = '';
    child.stderr.on('data', (chunk) => {
      tail = (tail + chunk).slice(-2000);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args[0]} failed (${code}): ${tail.trim().split('\n').at(-1)}`));
    });
  });
}

/** One build at a time on a machine: a second caller waits, and takes over when the first one died. */
async function takeTurn(lock, say) {
  for (let said = false; ; said = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!alive(lock)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!said) say('control plane: another process is building it; waiting');
    await pause(1000);
  }
}

function alive(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outcome = await ensureControlPlane();
  console.log(
    outcome.found
      ? `control plane: ${outcome.folder} (${outcome.origin})`
      : `control plane: skipped: ${outcome.reason}`,
  );
}
