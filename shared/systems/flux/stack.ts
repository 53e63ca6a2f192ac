import type { StackPart } from '../../stack/part.ts';
import { templates } from './templates.ts';

/** The repository as a source, and a Kustomization for each folder. */
export const fluxStack: StackPart = {
  delivery({ repository }, folders) {
    const namespace = 'flux-system';
    const made = (id: string, values: Readonly<Record<string, string>>) =>
      templates.find((template) => template.id === id)?.render(values) ?? [];
    return [
      ...made('flux.git-source', { name: 'platform', namespace, url: repository, branch: 'main' }),
      ...folders.flatMap((folder) =>
        made('flux.kustomization', { name: folder.replaceAll('/', '-'), namespace, source: 'platform', folder }),
      ),
    ];
  },
};
