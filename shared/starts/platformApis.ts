import type { LinkedElement } from '../graph/edge.ts';
import type { WorkspaceView } from '../graph/view.ts';

/** Who offers a resource type as a platform API: forms that lead to another API don't count. */
export function apisOf(view: WorkspaceView, type: string): readonly string[] {
  return view.look.providers(type).flatMap(({ element, port }) => (port.form ? [] : [element.name]));
}

/**
 * The platform APIs of a blueprint: what the orchestration lane offers under a name that people ask for. The kinds that a
 * tool brings along for itself are known by group and kind only, and are left out.
 */
export function platformApis(view: WorkspaceView): readonly LinkedElement[] {
  return [...view.elements()].filter(
    ({ layer, element }) =>
      layer === 'orchestration' && element.contract.provides.some((port) => !port.form && !port.type.includes('/')),
  );
}
