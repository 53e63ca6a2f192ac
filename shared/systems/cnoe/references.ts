import type { Reference } from '../../graph/element.ts';
import { type JsonObject, type JsonPath, listAt, textAt } from '../../json.ts';
import { folderNamed, foldersAbove } from '../folders.ts';

/** What an object of idpbuilder points at (idpbuilder, api/v1alpha1). `file` is where it is written. */
export function referencesOf(kind: string, value: JsonObject, file: string): readonly Reference[] {
  switch (kind) {
    case 'Localbuild':
      return listAt(value, 'spec', 'packageConfigs', 'customPackageDirs').flatMap((entry, index) =>
        typeof entry === 'string'
          ? folder(file, entry, ['spec', 'packageConfigs', 'customPackageDirs', index], 'it installs the packages in')
          : [],
      );
    case 'GitRepository': {
      const path = textAt(value, 'spec', 'source', 'path');
      const local = textAt(value, 'spec', 'source', 'type') === 'local';
      return [
        ...(path && local ? folder(file, path, ['spec', 'source', 'path'], 'it holds') : []),
        ...secret(value, ['spec', 'secretRef']),
      ];
    }
    case 'CustomPackage':
      return [...application(value), ...secret(value, ['spec', 'gitServerAuthSecretRef'])];
    default:
      return [];
  }
}

function folder(file: string, entry: string, path: JsonPath, reason: string): readonly Reference[] {
  // Paths are relative to where idpbuilder is started, which is the repository or the folder of the file.
  const paths = [foldersAbove(file).at(-1) ?? '', ''].flatMap((base) => folderNamed(base, entry) ?? []);
  if (entry.startsWith('/') || paths.length === 0) return [];
  return [
    { type: 'delivers', target: { by: 'folder', paths, deep: true }, path, reason: `${reason} ${entry}`, need: 'may' },
  ];
}

function secret(value: JsonObject, at: JsonPath): readonly Reference[] {
  const name = textAt(value, ...at, 'name');
  const namespace = textAt(value, ...at, 'namespace');
  if (!name) return [];
  return [
    {
      type: 'uses',
      target: { by: 'object', group: '', kind: 'Secret', name, ...(namespace ? { namespace } : {}) },
      path: [...at, 'name'],
      reason: `it signs in with the Secret ${name}`,
      need: 'may',
    },
  ];
}

function application(value: JsonObject): readonly Reference[] {
  const name = textAt(value, 'spec', 'argoCD', 'name');
  const namespace = textAt(value, 'spec', 'argoCD', 'namespace');
  const kind = textAt(value, 'spec', 'argoCD', 'type') ?? 'Application';
  if (!name) return [];
  return [
    {
      type: 'delivers',
      target: { by: 'object', group: 'argoproj.io', kind, name, ...(namespace ? { namespace } : {}) },
      path: ['spec', 'argoCD', 'name'],
      reason: `it brings the ${kind} ${name}`,
      need: 'should',
    },
  ];
}
