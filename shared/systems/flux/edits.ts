import { insertItem } from '../../document/edit.ts';
import { fail, ok } from '../../result.ts';
import type { SystemEdits } from '../system.ts';

/** Lists that a part can be added to: what is waited for, values, copies. */
const lists: Readonly<Record<string, readonly string[]>> = {
  Kustomization: ['spec', 'dependsOn'],
  HelmRelease: ['spec', 'valuesFrom'],
  ArtifactGenerator: ['spec', 'artifacts'],
  GitRepository: ['spec', 'include'],
  Alert: ['spec', 'eventSources'],
  Receiver: ['spec', 'resources'],
};

/** Edits of Flux: an entry of the list that each kind has. */
export const edits: SystemEdits = {
  addPart({ document, element }, part) {
    const path =
      element.source.path.length === 0 && Object.hasOwn(lists, element.kind) ? lists[element.kind] : undefined;
    if (!path)
      return fail({
        code: 'flux/no-list',
        message: `This ${element.title} has no list that a part could be added to.`,
        advice: 'Write it in the source.',
      });
    const edit = insertItem(document, path, 'end', part.object);
    return edit.ok ? ok([edit.value]) : edit;
  },
};
