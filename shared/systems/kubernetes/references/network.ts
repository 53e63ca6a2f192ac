import type { Reference } from '../../../graph/element.ts';
import { isObject, type JsonPath, listAt, objectAt, textAt, valueAt } from '../../../json.ts';
import { selected } from './selector.ts';
import { named, type ObjectTarget, type Site } from './site.ts';

const gatewayGroup = 'gateway.networking.k8s.io';
const backend: ObjectTarget = { type: 'exposes', kind: 'Service', need: 'must' };

/** A service leads to the workloads that its selector picks. */
export function serviceReferences(site: Site): readonly Reference[] {
  if (textAt(site.object, 'spec', 'type') === 'ExternalName') return [];
  return selected(site, ['spec', 'selector'], 'exposes', 'should');
}

/** Backends, certificates and the class of an ingress, in today's form and the one before. */
export function ingressReferences(site: Site): readonly Reference[] {
  const backends: JsonPath[] = [
    ['spec', 'defaultBackend'],
    ['spec', 'backend'],
  ];
  for (const [rule, value] of listAt(site.object, 'spec', 'rules').entries())
    for (const path of listAt(value, 'http', 'paths').keys())
      backends.push(['spec', 'rules', rule, 'http', 'paths', path, 'backend']);
  return [
    ...backends.flatMap((path) => [
      ...named(site, [...path, 'service', 'name'], backend),
      ...named(site, [...path, 'serviceName'], backend),
    ]),
    ...[...listAt(site.object, 'spec', 'tls').keys()].flatMap((index) =>
      // Certificates are usually issued in the cluster.
      named(site, ['spec', 'tls', index, 'secretName'], { type: 'uses', kind: 'Secret', need: 'may' }),
    ),
    ...named(site, ['spec', 'ingressClassName'], {
      type: 'uses',
      group: 'networking.k8s.io',
      kind: 'IngressClass',
      namespace: null,
      need: 'may',
    }),
  ];
}

/** Parents and backends of a Gateway API route. */
export function routeReferences(site: Site): readonly Reference[] {
  const found: Reference[] = [];
  for (const index of listAt(site.object, 'spec', 'parentRefs').keys())
    found.push(
      ...gatewayObject(site, ['spec', 'parentRefs', index], {
        type: 'uses',
        group: gatewayGroup,
        kind: 'Gateway',
        need: 'should',
      }),
    );
  for (const [rule, value] of listAt(site.object, 'spec', 'rules').entries()) {
    const path: JsonPath = ['spec', 'rules', rule];
    for (const index of listAt(value, 'backendRefs').keys())
      found.push(...gatewayObject(site, [...path, 'backendRefs', index], backend));
    for (const index of listAt(value, 'filters').keys())
      found.push(...gatewayObject(site, [...path, 'filters', index, 'requestMirror', 'backendRef'], backend));
  }
  return found;
}

/** A gateway's class and the certificates of its listeners. */
export function gatewayReferences(site: Site): readonly Reference[] {
  return [
    ...named(site, ['spec', 'gatewayClassName'], {
      type: 'uses',
      group: gatewayGroup,
      kind: 'GatewayClass',
      namespace: null,
      need: 'may',
    }),
    ...listAt(site.object, 'spec', 'listeners').flatMap((listener, index) =>
      [...listAt(listener, 'tls', 'certificateRefs').keys()].flatMap((certificate) =>
        gatewayObject(site, ['spec', 'listeners', index, 'tls', 'certificateRefs', certificate], {
          type: 'uses',
          kind: 'Secret',
          need: 'may',
        }),
      ),
    ),
  ];
}

/** The pods that a network policy isolates. */
export function networkPolicyReferences(site: Site): readonly Reference[] {
  return selected(site, ['spec', 'podSelector', 'matchLabels'], 'governs', 'may');
}

/** The service whose endpoints a slice holds. */
export function endpointSliceReferences(site: Site): readonly Reference[] {
  return named(site, ['metadata', 'labels', 'kubernetes.io/service-name'], {
    type: 'describes',
    kind: 'Service',
    need: 'may',
  });
}

/** A reference of Gateway API: `{group?, kind?, namespace?, name}` with defaults for what is not said. */
function gatewayObject(site: Site, path: JsonPath, target: ObjectTarget): readonly Reference[] {
  const reference = valueAt(site.object, path);
  if (!isObject(reference)) return [];
  const group = textAt(reference, 'group') ?? target.group;
  const kind = textAt(reference, 'kind') ?? target.kind;
  const usual = kind === target.kind && group === target.group;
  const namespace = textAt(objectAt(reference), 'namespace');
  return named(site, [...path, 'name'], {
    ...target,
    ...(group === undefined ? {} : { group }),
    kind,
    need: usual ? target.need : 'may',
    ...(namespace ? { namespace } : {}),
  });
}
