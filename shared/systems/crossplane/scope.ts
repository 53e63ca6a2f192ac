import { type JsonObject, textAt } from '../../json.ts';

/** Where the composite resources of a definition live; `LegacyCluster` ones may have claims. */
export type Scope = 'Namespaced' | 'Cluster' | 'LegacyCluster';

/** The scope of the composite resources: stated, or the default of the definition's version. */
export function scopeOf(xrd: JsonObject): Scope {
  const stated = textAt(xrd, 'spec', 'scope');
  if (stated === 'Namespaced' || stated === 'Cluster' || stated === 'LegacyCluster') return stated;
  return textAt(xrd, 'apiVersion')?.endsWith('/v2') ? 'Namespaced' : 'LegacyCluster';
}
