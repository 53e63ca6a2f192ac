import type { Reference } from '../../../graph/element.ts';
import { listAt, textAt } from '../../../json.ts';
import { selected } from './selector.ts';
import { named, type Site } from './site.ts';

/** What an autoscaler scales, and the objects that its metrics are about. */
export function autoscalerReferences(site: Site): readonly Reference[] {
  return [
    ...byApiVersion(site, ['spec', 'scaleTargetRef'], 'governs', 'must'),
    ...listAt(site.object, 'spec', 'metrics').flatMap((metric, index) =>
      textAt(metric, 'type') === 'Object'
        ? byApiVersion(site, ['spec', 'metrics', index, 'object', 'describedObject'], 'uses', 'should')
        : [],
    ),
  ];
}

/** The pods that a disruption budget protects. */
export function budgetReferences(site: Site): readonly Reference[] {
  return selected(site, ['spec', 'selector', 'matchLabels'], 'governs', 'should');
}

function byApiVersion(
  site: Site,
  path: readonly (string | number)[],
  type: Reference['type'],
  need: Reference['need'],
): readonly Reference[] {
  const apiVersion = textAt(site.object, ...path, 'apiVersion') ?? '';
  const kind = textAt(site.object, ...path, 'kind');
  if (!kind) return [];
  return named(site, [...path, 'name'], {
    type,
    group: apiVersion.slice(0, Math.max(apiVersion.lastIndexOf('/'), 0)),
    kind,
    need,
  });
}
