import { emptyContract } from '../../contract/port.ts';
import type { Document } from '../../document/document.ts';
import { type Element, elementId, type Reference } from '../../graph/element.ts';
import { isObject, textAt, valueAt } from '../../json.ts';
import { counted } from '../objectElement.ts';
import type { ObjectHeader } from '../system.ts';
import { isProject, projectGroup } from './kinds.ts';
import { type ProjectResource, resourcesOf } from './resources.ts';

/** One element for a project: the operator that makes APIs and answers them. */
export function projectKubebuilder(document: Document, header: ObjectHeader | undefined): readonly Element[] {
  const { value, file } = document;
  if (!isProject(document, header) || !isObject(value)) return [];
  const folder = file.slice(0, Math.max(file.lastIndexOf('/'), 0));
  const name = textAt(value, 'projectName') || folder || 'project';
  const resources = resourcesOf(value);
  const own = resources.filter((one) => one.own);
  const layout = valueAt(value, ['layout']);
  const plugin = Array.isArray(layout) ? layout.find((one) => typeof one === 'string') : layout;
  return [
    {
      id: elementId('kubebuilder', 'Project', undefined, name),
      system: 'kubebuilder',
      kind: 'Project',
      title: 'KubeBuilder project',
      apiVersion: `${projectGroup}/v${textAt(value, 'version') ?? '3'}`,
      group: projectGroup,
      name,
      namePath: ['projectName'],
      layer: 'orchestration',
      source: { file, document: document.index, path: [] },
      labels: {},
      annotations: {},
      contract: emptyContract,
      references: resources.flatMap((one) => referencesOf(one, name)),
      defines: [],
      parts: resources.map(({ kind, version, group, path }) => ({
        name: kind,
        kind: 'API',
        path,
        detail: `${group || 'core'}/${version}`,
      })),
      wires: [],
      facts: [
        counted(new Set(own.map(({ group, kind }) => `${group}/${kind}`)).size, 'API'),
        ...(typeof plugin === 'string' ? [plugin] : []),
        ...(value.multigroup === true ? ['several groups'] : []),
      ].slice(0, 3),
      value,
    },
  ];
}

/** What the project makes of an API, and the foreign APIs that it watches (Kubebuilder book, PROJECT config). */
function referencesOf(resource: ProjectResource, name: string): readonly Reference[] {
  const { kind, group, plural, own, path, controlled, value } = resource;
  const at = [...path, 'kind'];
  const found: Reference[] = [];
  if (own) {
    found.push({
      type: 'composes',
      target: {
        by: 'object',
        group: 'apiextensions.k8s.io',
        kind: 'CustomResourceDefinition',
        name: `${plural}.${group}`,
      },
      path: at,
      reason: `resources lists the API ${kind} of ${group}, whose CRD the project makes`,
      // The rule kubebuilder/no-crd speaks for it.
      need: 'may',
    });
    found.push({
      type: 'describes',
      target: { by: 'object', group, kind, name: `${kind.toLowerCase()}-sample` },
      path: at,
      reason: `config/samples shows a ${kind}`,
      need: 'may',
    });
  } else
    found.push({
      type: 'uses',
      target: { by: 'kind', group, kind },
      path: at,
      reason: `the project ${controlled ? 'controls' : 'checks'} ${kind} of ${group || 'Kubernetes'}`,
      need: 'may',
    });
  for (const [field, webhook] of [
    ['defaulting', 'Mutating'],
    ['validation', 'Validating'],
  ] as const)
    if (valueAt(value, ['webhooks', field]) === true)
      found.push({
        type: 'owns',
        target: {
          by: 'object',
          group: 'admissionregistration.k8s.io',
          kind: `${webhook}WebhookConfiguration`,
          name: `${webhook.toLowerCase()}-webhook-configuration`,
        },
        path: [...path, 'webhooks', field],
        reason: `${kind} has a webhook for ${field}`,
        need: 'may',
      });
  if (controlled)
    found.push({
      type: 'owns',
      target: { by: 'object', group: 'apps', kind: 'Deployment', namespace: 'system', name: 'controller-manager' },
      path: [...path, value.controller === true ? 'controller' : 'controllers'],
      reason: `the manager of ${name} runs the controller of ${kind}`,
      need: 'may',
    });
  return found;
}
