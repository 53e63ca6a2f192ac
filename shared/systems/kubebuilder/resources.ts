import { isObject, type JsonObject, type JsonPath, textAt, valueAt } from '../../json.ts';
import { pluralOf } from '../plural.ts';
import { listSites } from '../sites.ts';

/** One API of a project, its own or a foreign one. */
export interface ProjectResource {
  readonly kind: string;
  readonly version: string;
  /** The whole group: `crew.testproject.org`; the plain one for Kubernetes' own kinds. */
  readonly group: string;
  readonly plural: string;
  /** True where the project makes the CRD itself. */
  readonly own: boolean;
  readonly controlled: boolean;
  readonly value: JsonObject;
  readonly path: JsonPath;
}

/** The APIs that a project file lists. Source: KubeBuilder, project config version 3. */
export function resourcesOf(project: JsonObject): readonly ProjectResource[] {
  return listSites(project, ['resources']).flatMap(({ value, path }): ProjectResource[] => {
    const kind = textAt(value, 'kind');
    const version = textAt(value, 'version');
    if (!kind || !version) return [];
    const foreign = value.core === true || value.external === true;
    return [
      {
        kind,
        version,
        group: groupOf(project, value),
        plural: textAt(value, 'plural') ?? pluralOf(kind.toLowerCase()),
        own: !foreign && isObject(value.api),
        controlled: value.controller === true || listSites(value, ['controllers']).length > 0,
        value,
        path,
      },
    ];
  });
}

function groupOf(project: JsonObject, resource: JsonObject): string {
  const group = textAt(resource, 'group') ?? '';
  if (resource.core === true) return group === 'core' ? '' : coreGroup(group);
  const domain = textAt(resource, 'domain') ?? textAt(project, 'domain') ?? '';
  return [group, domain].filter((part) => part !== '').join('.');
}

/** The groups of Kubernetes' own kinds that KubeBuilder writes by their first word. */
function coreGroup(group: string): string {
  const suffixed = [
    'admissionregistration',
    'apiextensions',
    'authentication',
    'authorization',
    'certificates',
    'coordination',
    'events',
    'networking',
    'node',
    'storage',
    'scheduling',
  ];
  if (group === 'rbac') return 'rbac.authorization.k8s.io';
  return suffixed.includes(group) ? `${group}.k8s.io` : group;
}

/** True when the project has a conversion webhook for the API. */
export function converts({ value }: ProjectResource): boolean {
  return valueAt(value, ['webhooks', 'conversion']) === true;
}
