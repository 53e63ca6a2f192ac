import { emptyContract } from '../../contract/port.ts';
import type { Document } from '../../document/document.ts';
import { type Element, elementId, type Reference } from '../../graph/element.ts';
import { isList, isObject, type JsonObject, type JsonValue, textAt } from '../../json.ts';
import { hasToken } from '../../schema/token.ts';
import { folderNamed, foldersAbove } from '../folders.ts';
import { counted } from '../objectElement.ts';
import { listSites } from '../sites.ts';

/** True for the file that tells Atlantis which Terraform folders a repository has. */
export function isAtlantisFile(document: Document): boolean {
  return /(^|\/)atlantis\.ya?ml$/.test(document.file) && isObject(document.value) && isList(document.value.projects);
}

/** The element of `atlantis.yaml`: it stands at the root of each Kubefirst template and applies its Terraform folders. */
export function project(document: Document): readonly Element[] {
  const { value } = document;
  if (!isAtlantisFile(document) || !isObject(value)) return [];
  const root = foldersAbove(document.file).at(-1) ?? '';
  const name = root === '' ? 'repository' : root;
  const projects = listSites(value, ['projects']);
  return [
    {
      id: elementId('kubefirst', 'Atlantis', undefined, name),
      system: 'kubefirst',
      kind: 'Atlantis',
      title: 'Atlantis configuration',
      apiVersion: 'runatlantis.io/v3',
      group: 'runatlantis.io',
      name,
      namePath: ['version'],
      layer: 'orchestration',
      source: { file: document.file, document: document.index, path: [] },
      labels: {},
      annotations: {},
      contract: emptyContract,
      references: references(value, root),
      defines: [],
      parts: projects.map((one) => ({
        name: textAt(one.value, 'name') ?? textAt(one.value, 'dir') ?? '',
        kind: 'Terraform folder',
        path: one.path,
      })),
      wires: [],
      facts: [counted(projects.length, 'Terraform folder')],
      value,
    },
  ];
}

function references(value: JsonObject, root: string): readonly Reference[] {
  return listSites(value, ['projects']).flatMap(({ value: entry, path }): readonly Reference[] => {
    const dir = textAt(entry, 'dir');
    const folder = dir === undefined || hasToken(dir) ? undefined : folderNamed(root, dir);
    if (folder === undefined) return [];
    return [
      {
        type: 'delivers',
        target: { by: 'folder', paths: [folder], deep: false },
        path: [...path, 'dir'],
        reason: `Atlantis applies the Terraform in ${dir}`,
        need: 'may',
      },
    ];
  });
}

/** Schema of the file, as far as everybody uses it. Source: Atlantis documentation, repo-level atlantis.yaml, version 3. */
export const atlantisSchema = {
  type: 'object',
  required: ['version'],
  properties: {
    version: { enum: [2, 3] },
    automerge: { type: 'boolean' },
    parallel_plan: { type: 'boolean' },
    parallel_apply: { type: 'boolean' },
    projects: {
      type: 'array',
      items: {
        type: 'object',
        required: ['dir'],
        properties: {
          name: { type: 'string' },
          dir: { type: 'string' },
          workspace: { type: 'string' },
          terraform_version: { type: 'string' },
          autoplan: {
            type: 'object',
            properties: { enabled: { type: 'boolean' }, when_modified: { type: 'array', items: { type: 'string' } } },
          },
        },
      },
    },
  },
} as const satisfies Record<string, JsonValue>;
