import type { Element } from '../../graph/element.ts';
import type { Look } from '../../graph/look.ts';

/** A path inside the project that a PROJECT file stands for. */
export function inProject(file: string, path: string): string {
  const folder = file.slice(0, Math.max(file.lastIndexOf('/'), 0));
  return folder === '' ? path : `${folder}/${path}`;
}

/** The CRDs that the project's generator has written. */
export function generatedCrds(project: Element, look: Look): readonly Element[] {
  return look
    .membersOf(inProject(project.source.file, 'config/crd/bases'))
    .flatMap(({ id }) => look.byId(id))
    .filter(({ kind, defines }) => kind === 'CustomResourceDefinition' && defines.length > 0);
}
