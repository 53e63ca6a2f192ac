import { listAt, textAt } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type Connection, jsonOf } from './connection.ts';
import { readRefusal } from './refusal.ts';
import { requestWithRetry } from './retry.ts';

/** How the server serves a kind. */
export interface Resource {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  /** True when the kind has a status sub-resource. */
  readonly reportsStatus: boolean;
}

/** What the server serves. */
export interface Discovery {
  resource(group: string, version: string, kind: string): Resource | undefined;
  /** Any served version of a kind, the preferred one first. */
  versions(group: string, kind: string): readonly Resource[];
}

const aggregated = [
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
  'application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList',
  'application/json',
].join(',');

/** Asks the server for all kinds that it serves, in two requests. Problem `cluster/too-old` before Kubernetes 1.26. */
export async function discover(connection: Connection): Promise<Result<Discovery>> {
  const resources: Resource[] = [];
  for (const path of ['/api', '/apis']) {
    const reply = await requestWithRetry(connection, { method: 'GET', path, accept: aggregated });
    if (!reply.ok) return reply;
    if (reply.value.status !== 200) {
      const { message } = readRefusal(reply.value);
      return fail({ code: 'cluster/refused', message: `The server does not say which kinds it has: ${message}` });
    }
    const list = jsonOf(reply.value);
    if (textAt(list, 'kind') !== 'APIGroupDiscoveryList') {
      return fail({
        code: 'cluster/too-old',
        message: 'The server does not have aggregated discovery.',
        advice: 'Kubernetes 1.26 or newer is needed.',
      });
    }
    for (const group of listAt(list, 'items')) {
      for (const version of listAt(group, 'versions')) {
        resources.push(
          ...listAt(version, 'resources').map(
            (resource): Resource => ({
              group: textAt(group, 'metadata', 'name') ?? '',
              version: textAt(version, 'version') ?? '',
              kind: textAt(resource, 'responseKind', 'kind') ?? '',
              plural: textAt(resource, 'resource') ?? '',
              namespaced: textAt(resource, 'scope') === 'Namespaced',
              reportsStatus: listAt(resource, 'subresources').some((sub) => textAt(sub, 'subresource') === 'status'),
            }),
          ),
        );
      }
    }
  }
  const byKind = Map.groupBy(resources, ({ group, kind }) => `${group}/${kind}`);
  const versions = (group: string, kind: string): readonly Resource[] => byKind.get(`${group}/${kind}`) ?? [];
  return ok({
    versions,
    resource: (group, version, kind) => versions(group, kind).find((resource) => resource.version === version),
  });
}

/** The path of an object, or of all objects of its kind where `name` is left out. */
export function pathOf(resource: Resource, namespace: string, name?: string): string {
  const root = resource.group === '' ? `/api/${resource.version}` : `/apis/${resource.group}/${resource.version}`;
  const home = resource.namespaced && namespace !== '' ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  return `${root}${home}/${resource.plural}${name === undefined ? '' : `/${encodeURIComponent(name)}`}`;
}
