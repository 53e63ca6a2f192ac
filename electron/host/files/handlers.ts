import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Folder, fileMethods, KnownFolder } from '../../../shared/protocol/files.ts';
import type { gitMethods } from '../../../shared/protocol/git.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { earlierFiles } from '../git/earlierFiles.ts';
import { gitHistory } from '../git/history.ts';
import { gitRevisions } from '../git/revisions.ts';
import { gitStatus } from '../git/status.ts';
import type { Emit, Handlers } from '../handlers.ts';
import { recents, remember } from '../state/recents.ts';
import { copyOf, samples } from '../state/samples.ts';
import { templates } from '../state/templates.ts';
import { displayPath } from './displayPath.ts';
import { isWithin } from './inside.ts';
import { writeNewBlueprint } from './newBlueprint.ts';
import { OpenFolder } from './openFolder.ts';

/** What the file methods work on. */
export interface FileOptions {
  readonly door: 'desktop' | 'browser' | 'terminal';
  readonly stateFolder: string;
  readonly samplesFolder: string;
  readonly templatesFolder: string;
  /** The folder that the person started on. */
  readonly folder?: string;
  /** The desktop's own dialog; gives a path or null. */
  readonly pickFolder?: () => Promise<string | null>;
  /** Told of every folder that opens, by its real path. */
  readonly onOpened?: (root: string) => void;
  /** True where another window shows the folder at this path; it was brought to the front then. */
  readonly isElsewhere?: (path: string) => boolean;
}

/** The file methods and their end. */
export interface FileService {
  readonly handlers: Handlers<keyof typeof fileMethods | keyof typeof gitMethods>;
  close(): Promise<void>;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The first of `path`, `path-2`, `path-3` … that is not there yet. */
async function freeFolder(path: string): Promise<string> {
  for (let number = 1; ; number++) {
    const place = number === 1 ? path : `${path}-${number}`;
    if (!(await isThere(place))) return place;
  }
}

/**
 * Serves folders and files. Only folders that the person started on, picked, or chose from samples and recents are ever
 * opened; from then on they are known by an id that says nothing about the path.
 */
export function createFileService(emit: Emit, options: FileOptions): FileService {
  const opened = new Map<string, Promise<Result<OpenFolder>>>();
  const granted = new Map<string, OpenFolder>();

  async function open(path: string, rememberIt: boolean): Promise<Result<Folder>> {
    let opening = opened.get(path);
    if (opening === undefined) {
      opening = OpenFolder.open(path, {
        stateFolder: options.stateFolder,
        door: options.door,
        ...(options.door === 'terminal' ? {} : { onChange: (change) => tell(path, change) }),
      });
      opened.set(path, opening);
    }
    const folder = await opening;
    if (!folder.ok) {
      opened.delete(path);
      return folder;
    }
    const entered = await folder.value.enter();
    if (!entered.ok) return entered;
    granted.set(folder.value.id, folder.value);
    options.onOpened?.(folder.value.root);
    if (rememberIt && options.door !== 'terminal') await remember(options.stateFolder, folder.value.root);
    return ok(folder.value.info);
  }

  type Change = Parameters<NonNullable<Parameters<typeof OpenFolder.open>[1]['onChange']>>[0];

  async function tell(path: string, change: Change): Promise<void> {
    const folder = await opened.get(path);
    if (folder?.ok === true) emit('files.changed', { folder: folder.value.id, ...change });
  }

  async function withFolder<T>(id: string, work: (folder: OpenFolder) => Promise<Result<T>>): Promise<Result<T>> {
    const folder = granted.get(id);
    if (folder !== undefined) return work(folder);
    return fail({
      code: 'folder/not-granted',
      message: 'No opened folder has this name.',
      advice: 'Open the folder again; a path alone opens nothing.',
    });
  }

  async function known(): Promise<KnownFolder[]> {
    const bundled = (await samples(options.samplesFolder)).map(
      ({ id, name }): KnownFolder => ({ id, name, displayPath: name, kind: 'sample', missing: false }),
    );
    const earlier = (await recents(options.stateFolder)).map(
      async ({ id, path }): Promise<KnownFolder> => ({
        id,
        name: basename(path) || path,
        displayPath: displayPath(path),
        kind: 'recent',
        missing: !(await isThere(path)),
      }),
    );
    return [...bundled, ...(await Promise.all(earlier))];
  }

  async function openKnown(id: string): Promise<Result<Folder>> {
    const sample = (await samples(options.samplesFolder)).find((one) => one.id === id);
    if (sample !== undefined) {
      const copy = await copyOf(sample, options.stateFolder);
      return copy.ok ? open(copy.value, false) : copy;
    }
    const recent = (await recents(options.stateFolder)).find((one) => one.id === id);
    if (recent !== undefined && options.isElsewhere?.(recent.path) === true)
      return fail({
        code: 'folder/in-another-window',
        message: `${displayPath(recent.path)} is open in another window.`,
        advice: 'That window is in front now.',
      });
    if (recent !== undefined) return open(recent.path, true);
    return fail({
      code: 'folder/unknown',
      message: 'This is no sample and no folder opened before.',
      advice: 'Choose one from the list.',
    });
  }

  /** Where new blueprints are made if nobody can be asked for a folder. */
  const newPlace = join(options.stateFolder, 'blueprints');

  const handlers: FileService['handlers'] = {
    'folder.current': async () => (options.folder === undefined ? ok(null) : open(options.folder, true)),
    'folder.known': async () => ok(await known()),
    'folder.open': async (input) => openKnown(input.known),
    'folder.pick': async () => {
      if (options.pickFolder === undefined)
        return fail({
          code: 'folder/no-dialog',
          message: 'A browser page can not choose a folder of this computer.',
          advice: 'Start `entresol open FOLDER` in a terminal, or choose a sample or a folder opened before.',
        });
      const path = await options.pickFolder();
      return path === null ? ok(null) : open(path, true);
    },
    'template.list': async () =>
      ok({
        templates: (await templates(options.templatesFolder)).map((template) => ({
          ...template,
          files: [...template.files],
        })),
        ...(options.pickFolder === undefined ? { place: displayPath(newPlace) } : {}),
      }),
    'folder.create': async ({ name, files }) => {
      const path = await (options.pickFolder?.() ?? freeFolder(join(newPlace, name)));
      if (path === null) return ok(null);
      const written = await writeNewBlueprint(path, files, displayPath(path));
      return written.ok ? open(written.value, true) : written;
    },
    'files.list': async (input) => withFolder(input.folder, async (folder) => ok(await folder.list())),
    'files.read': async (input) => withFolder(input.folder, async (folder) => ok(await folder.read(input.paths))),
    'files.save': async (input) => withFolder(input.folder, (folder) => folder.save(input.items)),
    'journal.write': async (input) =>
      withFolder(input.folder, async (folder) => {
        const writable = folder.writable();
        const written = writable.ok ? await folder.journal.write(input.files) : writable;
        return written.ok ? ok({}) : written;
      }),
    'journal.read': async (input) => withFolder(input.folder, (folder) => folder.journal.read()),
    'journal.clear': async (input) =>
      withFolder(input.folder, async (folder) => {
        const writable = folder.writable();
        const cleared = writable.ok ? await folder.journal.clear() : writable;
        return cleared.ok ? ok({}) : cleared;
      }),
    'git.status': async (input) =>
      withFolder(input.folder, async (folder) => ok((await gitStatus(folder.root)) ?? null)),
    'git.revisions': async (input) =>
      withFolder(input.folder, async (folder) => {
        const inside = input.path === undefined || isWithin(folder.root, join(folder.root, input.path));
        return ok(inside ? await gitRevisions(folder.root, input.path) : null);
      }),
    'git.history': async (input) => withFolder(input.folder, async (folder) => ok(await gitHistory(folder.root))),
    'git.files': async (input) => withFolder(input.folder, (folder) => earlierFiles(folder.root, input.revision)),
  };

  return {
    handlers,
    async close() {
      for (const opening of opened.values()) {
        const folder = await opening;
        if (folder.ok) await folder.value.close();
      }
    },
  };
}
