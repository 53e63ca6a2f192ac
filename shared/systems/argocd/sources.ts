import type { FolderTarget } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, type JsonValue, objectAt, textAt, valueAt } from '../../json.ts';
import { isFilledInLater } from '../repoFolder.ts';
import { listSites } from '../sites.ts';

/** One place that an Application takes manifests from. Paths count from the spec of the Application. */
export interface Source {
  readonly value: JsonObject;
  readonly path: JsonPath;
  readonly repoUrl: string;
  readonly folder?: string;
  readonly chart?: string;
  readonly ref?: string;
  readonly revision?: string;
  /** Folders inside it count as well. */
  readonly deep: boolean;
  /** Globs over the files of the folder; none where they say nothing, or are filled in later. */
  readonly files?: NonNullable<FolderTarget['files']>;
}

/** The sources of an Application's spec: `sources`, else `source`, else the dry source of its hydrator. */
export function sourcesOf(spec: JsonValue): readonly Source[] {
  const many = listSites(spec, ['sources']);
  if (many.length > 0) return many.map(({ value, path }) => sourceAt(value, path));
  for (const path of [['source'], ['sourceHydrator', 'drySource']]) {
    const value = valueAt(spec, path);
    if (isObject(value)) return [sourceAt(value, path)];
  }
  return [];
}

function sourceAt(value: JsonObject, path: JsonPath): Source {
  const folder = textAt(value, 'path');
  const chart = textAt(value, 'chart');
  const ref = textAt(value, 'ref');
  const revision = textAt(value, 'targetRevision');
  return {
    value,
    path,
    repoUrl: textAt(value, 'repoURL') ?? '',
    ...(folder !== undefined && { folder }),
    ...(chart !== undefined && { chart }),
    ...(ref !== undefined && { ref }),
    ...(revision !== undefined && { revision }),
    deep: objectAt(value, 'directory').recurse === true,
    ...filesOf(objectAt(value, 'directory')),
  };
}

function filesOf(directory: JsonObject): Pick<Source, 'files'> {
  const glob = (field: 'include' | 'exclude') => {
    const text = textAt(directory, field);
    return text && !isFilledInLater(text) ? { [field]: text } : {};
  };
  const files = { ...glob('include'), ...glob('exclude') };
  return Object.keys(files).length > 0 ? { files } : {};
}

/** `acme/platform` of an address, for people. */
export function shortRepo(repoUrl: string): string {
  return repoUrl
    .replace(/^[a-z]+:\/\//, '')
    .replace(/\.git$/, '')
    .split('/')
    .slice(-2)
    .join('/');
}
