import type { Reference } from '../../../graph/element.ts';
import { listAt, textAt } from '../../../json.ts';
import { named, type Site } from './site.ts';

const group = 'rbac.authorization.k8s.io';

/** Roles that every cluster has. Source: Kubernetes documentation, "Default roles and role bindings". */
const builtInRoles: ReadonlySet<string> = new Set(['cluster-admin', 'admin', 'edit', 'view']);

/** The role that a binding gives, and the service accounts that get it. */
export function bindingReferences(site: Site): readonly Reference[] {
  const role = textAt(site.object, 'roleRef', 'name') ?? '';
  const kind = textAt(site.object, 'roleRef', 'kind') === 'Role' ? 'Role' : 'ClusterRole';
  const everywhere = kind === 'ClusterRole' && (builtInRoles.has(role) || role.startsWith('system:'));
  return [
    ...(everywhere
      ? []
      : named(site, ['roleRef', 'name'], {
          type: 'uses',
          group,
          kind,
          need: 'must',
          ...(kind === 'ClusterRole' ? { namespace: null } : {}),
        })),
    ...listAt(site.object, 'subjects').flatMap((subject, index) => {
      if (textAt(subject, 'kind') !== 'ServiceAccount' || textAt(subject, 'name') === 'default') return [];
      return named(site, ['subjects', index, 'name'], {
        type: 'governs',
        kind: 'ServiceAccount',
        need: 'should',
        namespace: textAt(subject, 'namespace'),
      });
    }),
  ];
}

/** Secrets of a service account; the token ones are made by the cluster. */
export function accountReferences(site: Site): readonly Reference[] {
  return ['secrets', 'imagePullSecrets'].flatMap((field) =>
    [...listAt(site.object, field).keys()].flatMap((index) =>
      named(site, [field, index, 'name'], { type: 'uses', kind: 'Secret', need: 'may' }),
    ),
  );
}
