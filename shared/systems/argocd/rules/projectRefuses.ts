import type { Element } from '../../../graph/element.ts';
import { globMatches } from '../../../graph/glob.ts';
import type { Look } from '../../../graph/look.ts';
import { isObject, type JsonObject, textAt, valueAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { isFilledInLater } from '../../repoFolder.ts';
import { controlPlane, resolvedApplications, writtenApplication } from '../application.ts';
import { applicationText, projectText } from '../examples.ts';
import { argoGroup } from '../kinds.ts';
import { permitsDestination, permitsSource } from '../permission.ts';
import { sourcesOf } from '../sources.ts';

export const projectRefuses: Rule = {
  code: 'argocd/project-refuses',
  severity: 'error',
  title: 'The project does not permit what the Application does',
  why: 'An AppProject lists the repositories, clusters and namespaces that its Applications may use; an empty list permits nothing, and an entry with ! wins. Extend the project or correct the Application.',
  source:
    'Argo CD documentation, Projects: sourceRepos, destinations; Argo CD documentation, Applications in any namespace: sourceNamespaces',
  examples: {
    bad: {
      'app.yaml': applicationText({ project: 'shop', destination: '    name: in-cluster\n    namespace: kube-system' }),
      'project.yaml': projectText(
        `  sourceRepos: ['*']\n  destinations:\n    - name: in-cluster\n      namespace: 'shop-*'`,
      ),
    },
    good: { 'app.yaml': applicationText({ project: 'shop' }), 'project.yaml': projectText() },
  },
  *check(subject, look) {
    const written = writtenApplication(subject);
    if (!written) return;
    const { element, path } = written;
    const told = new Set<string>();
    for (const { spec, name } of resolvedApplications(element)) {
      const project = projectOf(spec, element, look);
      if (!project) continue;
      const who = written.template ? `${name}: the` : 'The';
      const related = [{ message: 'the project', place: placeIn(project, project.namePath) }];
      for (const one of sourcesOf(spec)) {
        if (one.repoUrl === '' || open(one.repoUrl) || permitsSource(project.value, one.repoUrl)) continue;
        const message = `${who} project ${project.name} does not permit the repository ${one.repoUrl}. Add it to sourceRepos.`;
        if (told.has(message)) continue;
        told.add(message);
        yield { message, place: placeIn(element, [...path, ...one.path, 'repoURL']), related };
      }
      const refusal = destinationRefusal(spec, project);
      if (refusal && !told.has(refusal)) {
        told.add(refusal);
        yield { message: `${who} ${refusal}`, place: placeIn(element, [...path, 'destination'], 'key'), related };
      }
    }
    yield* namespaceRefusal(element, look);
  },
};

/** The project of an Application, where the blueprint has it. */
export function projectOf(spec: JsonObject, element: Element, look: Look): Element | undefined {
  const name = textAt(spec, 'project');
  if (!name || open(name)) return undefined;
  return look
    .ofKind(argoGroup, 'AppProject')
    .find((one) => one.name === name && [element.namespace, controlPlane, undefined].includes(one.namespace));
}

function open(text: string): boolean {
  return text.includes('*') || isFilledInLater(text);
}

function destinationRefusal(spec: JsonObject, project: Element): string | undefined {
  const server = textAt(spec, 'destination', 'server');
  const name = textAt(spec, 'destination', 'name');
  const namespace = textAt(spec, 'destination', 'namespace') ?? '';
  if ([server ?? '', name ?? '', namespace].some(open) || (!server && !name)) return undefined;
  const to = { namespace, ...(server ? { server } : {}), ...(name ? { name } : {}) };
  if (permitsDestination(project.value, to) !== false) return undefined;
  return `project ${project.name} does not permit ${server ?? name}${namespace ? `, namespace ${namespace}` : ''}. Add it to destinations.`;
}

function* namespaceRefusal(element: Element, look: Look) {
  const spec = valueAt(element.value, element.kind === 'Application' ? ['spec'] : ['spec', 'template', 'spec']);
  const project = isObject(spec) ? projectOf(spec, element, look) : undefined;
  const home = project?.namespace ?? controlPlane;
  if (!project || !element.namespace || element.namespace === home || open(element.namespace)) return;
  const allowed = valueAt(project.value, ['spec', 'sourceNamespaces']);
  const { namespace } = element;
  if (Array.isArray(allowed) && allowed.some((one) => typeof one === 'string' && globMatches(one, namespace))) return;
  yield {
    message: `The project ${project.name} does not take Applications of the namespace ${namespace}. Move it to ${home}, or add the namespace to sourceNamespaces.`,
    place: placeIn(element, ['metadata', 'namespace']),
    related: [{ message: 'the project', place: placeIn(project, project.namePath) }],
  };
}
