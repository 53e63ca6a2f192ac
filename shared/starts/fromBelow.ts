import type { LinkedElement } from '../graph/edge.ts';
import type { ElementId } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { systemOf } from '../systems/registry.ts';
import { apisOf } from './platformApis.ts';
import type { StartStep, StartView } from './start.ts';
import { counted, named } from './words.ts';

/** From below: what runs already and stands behind no API, by the type that it would be offered as; the most used first. */
export function fromBelow(view: WorkspaceView): StartView {
  const behind = new Map<ElementId, boolean>();
  const raw = [...view.elements()].flatMap((linked) => {
    const type = systemOf(linked.element.system)?.worthOffering?.(linked.element);
    return type === undefined || isBehindApi(view, linked.element.id, behind) ? [] : [{ linked, type }];
  });
  const steps = [...Map.groupBy(raw, ({ type }) => type)].map(([type, list]) =>
    typeStep(
      view,
      type,
      list.map(({ linked }) => linked),
    ),
  );
  return {
    id: 'below',
    found: raw.length,
    steps: steps.toSorted((a, b) => b.elements.length - a.elements.length),
  };
}

function typeStep(view: WorkspaceView, type: string, elements: readonly LinkedElement[]): StartStep {
  const offered = apisOf(view, type);
  const domains = new Set(elements.flatMap(({ domain }) => domain ?? []));
  const across = domains.size > 1 ? `, in ${counted(domains.size, 'domain')}` : '';
  const what = `${counted(elements.length, elements[0]?.element.title ?? 'resource', 'resources')}${across}: ${named(elements.map(({ element }) => element))}.`;
  const done = offered.length > 0;
  const [only] = domains;
  return {
    id: `type ${type}`,
    title: done ? `${type} is offered` : `Offer ${type}`,
    why: done
      ? `${what} ${named(offered.map((name) => ({ name })))} offers it.`
      : `${what} Whoever needs another one has to know how it is made.`,
    elements: elements.map(({ element }) => element.id),
    done,
    ...(!done && {
      act: {
        kind: 'add',
        label: `Offer ${type}…`,
        layer: 'orchestration',
        type,
        ...(domains.size === 1 && only !== undefined && { domain: only }),
      },
    }),
  };
}

/** True when a platform API leads to the element, over however many that compose it. */
function isBehindApi(view: WorkspaceView, id: ElementId, known: Map<ElementId, boolean>): boolean {
  const before = known.get(id);
  if (before !== undefined) return before;
  // A circle of elements that lead to each other ends here.
  known.set(id, false);
  const found = view.look
    .dependents(id)
    .some(
      ({ element, layer }) =>
        (layer === 'orchestration' && element.contract.provides.some((port) => !port.form)) ||
        isBehindApi(view, element.id, known),
    );
  known.set(id, found);
  return found;
}
