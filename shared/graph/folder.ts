import { filePath } from '../document/document.ts';
import type { ElementId, FolderTarget } from './element.ts';
import { globMatches } from './glob.ts';
import type { FolderMember, Look } from './look.ts';
import { objectsNamed } from './objectsNamed.ts';
import { fitsPattern } from './textPattern.ts';

/**
 * The elements that a deployer pointed at a folder would apply, each once; undefined when no such folder is there.
 * Where an element of the folder says what it gathers, those files and folders count and nothing else.
 */
export function deliveredFrom(
  target: FolderTarget,
  namespace: string | undefined,
  look: Look,
): readonly ElementId[] | undefined {
  const folders = foldersOf(target, namespace, look);
  if (!folders) return undefined;
  const walk = { look, deep: target.deep, seen: new Set<string>(), found: new Set<ElementId>() };
  for (const folder of folders) enter(folder, { ...walk, takes: fileFilter(target, folder) });
  return [...walk.found];
}

/** Which files of a folder its deployer takes. A folder that says itself what it gathers, it takes as that says. */
function fileFilter({ files = {} }: FolderTarget, folder: string): Walk['takes'] {
  const { include, exclude } = files;
  if (include === undefined && exclude === undefined) return everyFile;
  const start = folder === '' ? 0 : folder.length + 1;
  return ({ file, gathers }) => {
    const path = file.slice(start);
    if (gathers && !path.includes('/')) return true;
    return (include === undefined || globMatches(include, path)) && !(exclude && globMatches(exclude, path));
  };
}

const everyFile = () => true;

/** The folders that a target leads to; undefined when none is there. */
export function foldersOf(
  target: FolderTarget,
  namespace: string | undefined,
  look: Look,
): readonly string[] | undefined {
  for (const path of target.through ? packedPaths(target, namespace, look) : target.paths) {
    const folders = matching(path, look);
    if (folders.length > 0) return folders;
  }
  return undefined;
}

interface Walk {
  readonly look: Look;
  readonly deep: boolean;
  readonly takes: (member: FolderMember) => boolean;
  readonly seen: Set<string>;
  readonly found: Set<ElementId>;
}

function enter(folder: string, walk: Walk): void {
  if (walk.seen.has(folder)) return;
  walk.seen.add(folder);
  const members = walk.look.membersOf(folder).filter(walk.takes);
  const gatherers = members.filter((one) => one.gathers);
  if (gatherers.length > 0) {
    for (const { id, gathers } of gatherers) {
      walk.found.add(id);
      for (const path of gathers ?? []) gather(path, { ...walk, takes: everyFile });
    }
    return;
  }
  for (const { id } of members) walk.found.add(id);
  if (!walk.deep) return;
  for (const name of walk.look.subfolders(folder) ?? []) enter(joined(folder, name), walk);
}

function gather(path: string, walk: Walk): void {
  if (walk.look.subfolders(path)) {
    enter(path, walk);
    return;
  }
  for (const { id, file } of walk.look.membersOf(path.slice(0, Math.max(path.lastIndexOf('/'), 0))))
    if (file === path) walk.found.add(id);
}

/** The folders that a path with `*` in it means; none when nothing of that name is there. */
function matching(path: string, look: Look): readonly string[] {
  let folders: readonly string[] = [''];
  for (const segment of path === '' ? [] : path.split('/')) {
    folders = folders.flatMap((folder) => {
      if (!segment.includes('*')) return look.subfolders(joined(folder, segment)) ? [joined(folder, segment)] : [];
      return (look.subfolders(folder) ?? [])
        .filter((name) => fitsPattern(segment, name, '*'))
        .map((name) => joined(folder, name));
    });
    if (folders.length === 0) return [];
  }
  return folders.filter((folder) => look.subfolders(folder) !== undefined);
}

/**
 * False where a folder is put together from something that is not here: another repository, or a file that is missing.
 * Then more objects stand beside those of the folder than the blueprint knows.
 */
export function isWhole(folder: string, look: Look, seen: Set<string> = new Set()): boolean {
  if (seen.has(folder)) return true;
  seen.add(folder);
  return look
    .membersOf(folder)
    .flatMap(({ gathers }) => gathers ?? [])
    .every((path) => (look.subfolders(path) ? isWhole(path, look, seen) : look.fileExists(filePath(path))));
}

/** The wanted paths as seen through what a package is made of. */
function packedPaths(target: FolderTarget, namespace: string | undefined, look: Look): readonly string[] {
  const { through, paths } = target;
  if (!through) return paths;
  const packages = objectsNamed(look, through.group, through.kind, through.namespace ?? namespace, through.name);
  const packed = packages
    .flatMap((one) => one.references)
    .flatMap(({ target: part }) => (part.by === 'folder' && part.as !== undefined ? [{ ...part, as: part.as }] : []));
  return paths.flatMap((path) =>
    packed.flatMap((part) => {
      if (part.as !== '' && path !== part.as && !path.startsWith(`${part.as}/`)) return [];
      const rest = part.as === '' ? path : path.slice(part.as.length + 1);
      return part.paths.map((base) => joined(base, rest));
    }),
  );
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : name === '' ? folder : `${folder}/${name}`;
}
