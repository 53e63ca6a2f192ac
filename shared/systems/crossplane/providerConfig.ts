import type { Reference } from '../../graph/element.ts';
import type { JsonObject, JsonPath } from '../../json.ts';
import type { ObjectHeader } from '../system.ts';
import { statedProviderConfig } from './composed.ts';
import { isModernGroup } from './kinds.ts';

/** The API group in which the provider of a managed resource keeps its configurations: `rds.aws.upbound.io` → `aws.upbound.io`. */
export function configGroup(group: string): string {
  const modern = /[^.]+\.m\.(upbound|crossplane)\.io$/.exec(group);
  if (modern) return modern[0];
  const parts = group.split('.');
  return parts.length > 3 ? parts.slice(-3).join('.') : group;
}

/** The provider configuration that a managed resource uses by its own word, if it states one. */
export function providerConfigReference(
  header: ObjectHeader,
  value: JsonObject,
  path: JsonPath,
  namespace: string | undefined,
  need: Reference['need'],
): Reference | undefined {
  const stated = statedProviderConfig(value);
  if (!stated) return undefined;
  const modern = isModernGroup(header.group);
  const kind = modern ? (stated.kind ?? 'ClusterProviderConfig') : 'ProviderConfig';
  const group = configGroup(header.group);
  const inNamespace = kind === 'ProviderConfig' && modern && namespace ? { namespace } : {};
  return {
    type: 'uses',
    target: { by: 'object', group, kind, name: stated.name, ...inNamespace },
    path: [...path, 'spec', 'providerConfigRef', 'name'],
    reason: `providerConfigRef names the ${kind} ${stated.name} of ${group}`,
    need,
  };
}
