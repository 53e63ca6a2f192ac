import type { Reference } from '../../../graph/element.ts';
import { formatPath, type JsonPath, listAt, valueAt } from '../../../json.ts';
import { textsOf } from '../header.ts';
import { selected } from './selector.ts';
import type { Site } from './site.ts';

/** Group of the Prometheus operator, whose monitors select services and pods by label. */
export const monitoringGroup = 'monitoring.coreos.com';

/** What a ServiceMonitor (services) or a PodMonitor (pods) watches. */
export function monitorReferences(site: Site): readonly Reference[] {
  const path: JsonPath = ['spec', 'selector', 'matchLabels'];
  const namespace = watchedNamespace(site);
  if (site.header.kind === 'PodMonitor') return selected({ ...site, namespace }, path, 'uses', 'may');
  const labels = textsOf(valueAt(site.object, path));
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  if (site.header.kind !== 'ServiceMonitor' || pairs.length === 0) return [];
  return [
    {
      type: 'uses',
      target: { by: 'labels', kinds: [{ group: '', kind: 'Service' }], labels, ...(namespace ? { namespace } : {}) },
      path: [...site.at, ...path],
      reason: `${formatPath(path)} selects services with ${pairs.join(', ')}`,
      need: 'may',
    },
  ];
}

/** The one namespace that is watched; undefined where there are several or all. */
function watchedNamespace(site: Site): string | undefined {
  const names = listAt(site.object, 'spec', 'namespaceSelector', 'matchNames');
  const [only] = names;
  if (names.length === 1 && typeof only === 'string') return only;
  const everywhere = names.length > 1 || valueAt(site.object, ['spec', 'namespaceSelector', 'any']) === true;
  return everywhere ? undefined : site.namespace;
}
