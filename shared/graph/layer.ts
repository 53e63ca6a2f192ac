import type { Element, Layer } from './element.ts';
import type { Look } from './look.ts';

/**
 * The lane of an element. A custom resource whose kind a platform API defines is a request of it, so it belongs to the
 * app layer; any other custom resource is infrastructure.
 */
export function layerOf(element: Element, look: Look): Layer {
  if (element.layer !== 'by-definition') return element.layer;
  const defined = look.kind(element.group, element.kind).some((found) => found.element?.layer === 'orchestration');
  return defined ? 'app' : 'infra';
}
