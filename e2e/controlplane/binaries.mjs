import { createHash } from 'node:crypto';
import { accessSync, constants, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const required = ['etcd', 'kube-apiserver', 'kubectl'];
const suffix = process.platform === 'win32' ? '.exe' : '';

/** Everything that a build makes; envtest's folders lack the last one. */
export const built = [...required, 'kube-controller-manager'];

/**
 * Where a build of exactly the modules pinned by go.sum is kept: outside the work tree, shared by all clones.
 * @returns {string} an absolute folder that need not exist
 */
export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const sum = createHash('sha256').update(readFileSync(new URL('go.sum', import.meta.url)));
  return join(base, 'entresol', 'controlplane', sum.digest('hex').slice(0, 16));
}

/**
 * The control plane that is ready to run: `$KUBEBUILDER_ASSETS` (envtest's convention) before our own build.
 * @returns {import('./binaries.d.mts').Found | import('./binaries.d.mts').Missing}
 */
export function controlPlaneBinaries() {
  const assets = process.env.KUBEBUILDER_ASSETS;
  const places = [
    ...(assets ? [{ folder: assets, origin: '$KUBEBUILDER_ASSETS' }] : []),
    { folder: cacheFolder(), origin: 'cache' },
  ];
  for (const { folder, origin } of places) {
    if (!required.every((name) => runnable(join(folder, name + suffix)))) continue;
    const manager = join(folder, `kube-controller-manager${suffix}`);
    return {
      found: true,
      origin,
      folder,
      etcd: join(folder, `etcd${suffix}`),
      apiserver: join(folder, `kube-apiserver${suffix}`),
      kubectl: join(folder, `kubectl${suffix}`),
      controllerManager: runnable(manager) ? manager : undefined,
    };
  }
  const looked = places.map((place) => place.origin).join(' and ');
  return {
    found: false,
    reason: `no etcd, kube-apiserver and kubectl in ${looked}; \`node e2e/controlplane/build.mjs\` builds them with Go`,
  };
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
