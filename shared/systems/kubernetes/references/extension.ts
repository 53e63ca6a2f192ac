import type { Reference } from '../../../graph/element.ts';
import { type JsonPath, listAt, textAt } from '../../../json.ts';
import { named, type Site } from './site.ts';

/** The services that webhooks call. */
export function webhookReferences(site: Site): readonly Reference[] {
  return [...listAt(site.object, 'webhooks').keys()].flatMap((index) =>
    calledService(site, ['webhooks', index, 'clientConfig', 'service']),
  );
}

/** The service that converts between the versions of a custom kind. */
export function conversionReferences(site: Site): readonly Reference[] {
  return [
    ...calledService(site, ['spec', 'conversion', 'webhook', 'clientConfig', 'service']),
    ...calledService(site, ['spec', 'conversion', 'webhookClientConfig', 'service']),
  ];
}

/** The service behind an aggregated API. */
export function apiServiceReferences(site: Site): readonly Reference[] {
  return calledService(site, ['spec', 'service']);
}

/** The policy that a binding switches on. */
export function policyBindingReferences(site: Site): readonly Reference[] {
  return named(site, ['spec', 'policyName'], {
    type: 'uses',
    group: 'admissionregistration.k8s.io',
    kind: site.header.kind.replace(/Binding$/, ''),
    namespace: null,
    need: 'must',
  });
}

/** The kind of object that a policy takes its parameters from. */
export function policyReferences(site: Site): readonly Reference[] {
  const apiVersion = textAt(site.object, 'spec', 'paramKind', 'apiVersion') ?? '';
  const kind = textAt(site.object, 'spec', 'paramKind', 'kind');
  if (!kind) return [];
  return [
    {
      type: 'uses',
      target: { by: 'kind', group: apiVersion.slice(0, Math.max(apiVersion.lastIndexOf('/'), 0)), kind },
      path: [...site.at, 'spec', 'paramKind', 'kind'],
      reason: `spec.paramKind takes parameters from a ${kind}`,
      need: 'may',
    },
  ];
}

/** What limits a namespace. */
export function namespaceLimitReferences(site: Site): readonly Reference[] {
  return named(site, ['metadata', 'namespace'], { type: 'governs', kind: 'Namespace', namespace: null, need: 'may' });
}

function calledService(site: Site, path: JsonPath): readonly Reference[] {
  return named(site, [...path, 'name'], {
    type: 'uses',
    kind: 'Service',
    need: 'should',
    namespace: textAt(site.object, ...path, 'namespace'),
  });
}
