import type { Element } from '../../../graph/element.ts';
import type { Look, Outline } from '../../../graph/look.ts';
import { listAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { listSites } from '../../sites.ts';
import { resolvedApplications, writtenApplication } from '../application.ts';
import { applicationText, projectText } from '../examples.ts';
import { listsKind } from '../permission.ts';
import { delivered } from './delivered.ts';
import { projectOf } from './projectRefuses.ts';

const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n';
const allowed = projectText().trimEnd();

export const projectKinds: Rule = {
  code: 'argocd/project-kinds',
  severity: 'error',
  title: 'The project does not permit a delivered kind',
  why: 'A project denies cluster-wide kinds unless clusterResourceWhitelist names them, and the kinds on its blacklists. The sync fails with such an object. Extend the list, or deliver it by another project.',
  source: 'Argo CD documentation, Projects: clusterResourceWhitelist, namespaceResourceWhitelist and their blacklists',
  examples: {
    bad: {
      'app.yaml': applicationText({ project: 'shop' }),
      'project.yaml': `${allowed}\n`,
      'shop/namespace.yaml': namespace,
    },
    good: {
      'app.yaml': applicationText({ project: 'shop' }),
      'project.yaml': `${allowed}\n  clusterResourceWhitelist:\n    - group: ''\n      kind: Namespace\n`,
      'shop/namespace.yaml': namespace,
    },
  },
  *check(subject, look) {
    const written = writtenApplication(subject);
    if (!written) return;
    const [first] = resolvedApplications(written.element);
    const project = first && projectOf(first.spec, written.element, look);
    if (!project) return;
    const refused = new Map<string, Outline[]>();
    for (const one of delivered(subject, look))
      if (refuses(project, one, look)) refused.set(one.kind, [...(refused.get(one.kind) ?? []), one]);
    for (const [kind, objects] of refused)
      yield {
        message: `The project ${project.name} does not permit ${kind}, but ${objects.map(({ name }) => name).join(', ')} would be delivered. Allow the kind in the project, or deliver it elsewhere.`,
        place: placeIn(written.element, [...written.path, 'project']),
        related: [
          { message: 'the project', place: placeIn(project, project.namePath) },
          ...objects.slice(0, 3).map((one) => ({ message: `${kind} ${one.name}`, place: placeIn(one, one.namePath) })),
        ],
      };
  },
};

/** True only where the scope of the kind is known. */
function refuses(project: Element, object: Outline, look: Look): boolean {
  const [found] = look.kind(object.group, object.kind);
  if (!found || object.partial) return false;
  const list = (field: string) => listSites(project.value, ['spec', field]).map(({ value }) => value);
  const has = (field: string) => listsKind(list(field), object.group, object.kind, object.name);
  if (!found.definition.namespaced) return !has('clusterResourceWhitelist') || has('clusterResourceBlacklist');
  const only = valueAt(project.value, ['spec', 'namespaceResourceWhitelist']);
  if (
    Array.isArray(only) &&
    listAt(project.value, 'spec', 'namespaceResourceWhitelist').length > 0 &&
    !has('namespaceResourceWhitelist')
  )
    return true;
  return has('namespaceResourceBlacklist');
}
