import type { EdgeType, Reference } from '../../../graph/element.ts';
import { formatPath, type JsonPath, valueAt } from '../../../json.ts';
import { textsOf } from '../header.ts';
import type { Site } from './site.ts';

/**
 * The workloads whose pods a label map selects, in the object's own namespace. An empty selector means every pod or none,
 * by kind, and gives no reference.
 */
export function selected(site: Site, path: JsonPath, type: EdgeType, need: Reference['need']): readonly Reference[] {
  const labels = textsOf(valueAt(site.object, path));
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  if (pairs.length === 0) return [];
  return [
    {
      type,
      target: {
        by: 'labels',
        kinds: [{ group: '', kind: 'Pod' }],
        labels,
        ...(site.namespace ? { namespace: site.namespace } : {}),
      },
      path: [...site.at, ...path],
      reason: `${formatPath(path)} selects pods with ${pairs.join(', ')}`,
      need,
      ...(need === 'may'
        ? {}
        : { missing: { message: `No workload here makes pods with the labels ${pairs.join(', ')}.` } }),
    },
  ];
}
