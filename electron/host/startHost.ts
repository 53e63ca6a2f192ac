import { join } from 'node:path';
import { ok, type Result } from '../../shared/result.ts';
import { appRoot, appVersion } from './appRoot.ts';
import { createHost, type Host } from './host.ts';
import { defaultStateFolder, prepareStateFolder } from './state/stateFolder.ts';

/** What a door knows when it starts its host. */
export interface StartOptions {
  readonly door: 'desktop' | 'browser' | 'terminal';
  readonly folder?: string;
  readonly pickFolder?: () => Promise<string | null>;
  /** Told of every folder that opens, by its real path. */
  readonly onOpened?: (root: string) => void;
  /** True where another window shows the folder at this path; it was brought to the front then. */
  readonly isElsewhere?: (path: string) => boolean;
  /** Absent: the person's own, see `defaultStateFolder`. */
  readonly stateFolder?: string;
  /** Absent: `KUBECONFIG` or the default file. */
  readonly kubeconfig?: string;
}

/** Starts the host of a door with the app's own resources. Problems: those of the state folder. */
export async function startHost(options: StartOptions): Promise<Result<Host>> {
  const stateFolder = await prepareStateFolder(options.stateFolder ?? defaultStateFolder());
  if (!stateFolder.ok) return stateFolder;
  const { kubeconfig, ...rest } = options;
  const host = createHost({
    ...rest,
    stateFolder: stateFolder.value,
    samplesFolder: join(appRoot, 'resources', 'samples'),
    templatesFolder: join(appRoot, 'resources', 'templates'),
    version: appVersion(),
    cluster: async (emit) => {
      const { createClusterHandlers } = await import('./cluster/handlers.ts');
      return createClusterHandlers(emit, {
        stateFolder: stateFolder.value,
        ...(kubeconfig === undefined ? {} : { kubeconfig }),
      });
    },
  });
  // Opening (and beginning to watch) a large folder takes a moment, which the page's own start covers.
  if (options.folder !== undefined && options.door !== 'terminal') void host.dispatch('folder.current', {});
  return ok(host);
}
