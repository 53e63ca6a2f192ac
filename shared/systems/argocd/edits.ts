import { insertItem } from '../../document/edit.ts';
import { isObject, textAt } from '../../json.ts';
import { fail, ok } from '../../result.ts';
import type { SystemEdits } from '../system.ts';

/** Edits of Argo CD: a further source of an Application, an entry of a list generator, a destination of a project. */
export const edits: SystemEdits = {
  addPart({ document, element }, part) {
    const path = listFor(element.kind, element.value.spec);
    if (!path)
      return fail({
        code: 'argocd/no-list',
        message: `This ${element.title} has no list that a part could be added to.`,
        advice: 'Write it in the source.',
      });
    const edit = insertItem(document, path, 'end', part.object);
    return edit.ok ? ok([edit.value]) : edit;
  },
};

function listFor(kind: string, spec: Parameters<typeof isObject>[0]): readonly (string | number)[] | undefined {
  if (kind === 'AppProject') return ['spec', 'destinations'];
  if (kind === 'Application' && isObject(spec) && Array.isArray(spec.sources)) return ['spec', 'sources'];
  if (kind !== 'ApplicationSet' || !isObject(spec) || !Array.isArray(spec.generators)) return undefined;
  const at = spec.generators.findIndex((entry) => isObject(entry) && isObject(entry.list));
  return at < 0 || textAt(spec.generators[at], 'list', 'elementsYaml') !== undefined
    ? undefined
    : ['spec', 'generators', at, 'list', 'elements'];
}
