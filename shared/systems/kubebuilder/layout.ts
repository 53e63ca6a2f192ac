import { renderYaml } from '../../document/edit.ts';
import type { ExportFile } from '../../export/exported.ts';
import { filesWhere, isBelow } from '../../export/folderFiles.ts';
import { folderOf } from '../../workspace/folderTree.ts';
import type { NativeLayout } from '../system.ts';
import { inProject } from './folders.ts';
import { projectGroup } from './kinds.ts';

/** What KubeBuilder makes beside PROJECT; a project in the opened folder itself shares that with others. */
const parts = ['api', 'apis', 'cmd', 'config', 'controllers', 'dist', 'hack', 'internal', 'test'];

/** Folders of manifests, each with the kustomization that lists them. */
const listed = [
  { folder: 'config/crd', below: 'bases/' },
  { folder: 'config/samples', below: '' },
];

/** Projects in their folders, with the kustomizations that list their CRDs and samples. */
export const kubebuilderLayout: NativeLayout = {
  title: 'KubeBuilder projects',
  description: 'PROJECT with config/crd, config/samples and what else lies in config/, for make install and make run.',
  next: 'kubectl apply -k config/crd && kubectl apply -k config/samples, in the project’s folder',
  write(view) {
    const projects = [...view.elements()]
      .map(({ element }) => element)
      .filter(({ group, kind }) => group === projectGroup && kind === 'Project');
    const owned = projects.flatMap(({ source: { file } }) =>
      folderOf(file) === '' ? parts.map((part) => inProject(file, part)) : [folderOf(file)],
    );
    const paths = new Set<string>(projects.map(({ source }) => source.file));
    const files = filesWhere(view, (path) => paths.has(path) || owned.some((folder) => isBelow(path, folder)));
    const lists = projects.flatMap(({ source }) =>
      listed.flatMap(({ folder, below }) => kustomizationFor(files, inProject(source.file, folder), below)),
    );
    return {
      files: projects.length === 0 ? [] : [...files, ...lists].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      notes: projects.map(({ name, source }) => ({
        kind: 'lost',
        about: name,
        text: `Go code is no part of the blueprint: copy it from ${folderOf(source.file) || 'the project’s folder'}, with go.mod and Makefile.`,
      })),
    };
  },
};

/** The kustomization of a folder with manifests that has none yet. */
function kustomizationFor(files: readonly ExportFile[], folder: string, below: string): readonly ExportFile[] {
  if (files.some(({ path }) => /^kustomization\.ya?ml$/.test(path.slice(folder.length + 1)) && isBelow(path, folder)))
    return [];
  const start = `${folder}/${below}`;
  const resources = files
    .filter(({ path }) => path.startsWith(start) && /^[^/]+\.ya?ml$/.test(path.slice(start.length)))
    .map(({ path }) => path.slice(folder.length + 1));
  return resources.length === 0 ? [] : [{ path: `${folder}/kustomization.yaml`, text: renderYaml({ resources }) }];
}
