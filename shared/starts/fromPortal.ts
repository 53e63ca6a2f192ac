import { type Element, elementIdFrom } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { systemOf } from '../systems/registry.ts';
import { apisOf } from './platformApis.ts';
import type { StartStep, StartView } from './start.ts';
import { counted, named } from './words.ts';

/** From a portal: types that its entries name and forms that it shows people, and which of them no platform API stands behind. */
export function fromPortal(view: WorkspaceView): StartView {
  const entries = [...view.elements()].flatMap(({ element }) => {
    const names = systemOf(element.system)?.namesTypes;
    return names ? [{ element, types: names(element) }] : [];
  });
  const byType = Map.groupBy(
    entries.flatMap(({ element, types }) => types.map((type) => ({ element, type }))),
    ({ type }) => type,
  );
  return {
    id: 'portal',
    found: entries.length,
    steps: [
      ...[...byType].map(([type, list]) =>
        typeStep(
          view,
          type,
          list.map(({ element }) => element),
        ),
      ),
      ...entries.flatMap(({ element }) => formSteps(view, element)),
    ],
  };
}

function typeStep(view: WorkspaceView, type: string, entries: readonly Element[]): StartStep {
  const offered = apisOf(view, type);
  const what = `${counted(entries.length, 'entry', 'entries')} of the portal: ${named(entries)}.`;
  const done = offered.length > 0;
  return {
    id: `type ${type}`,
    title: done ? `${type} is offered` : `Offer ${type}`,
    why: done ? `${what} ${named(offered.map((name) => ({ name })))} offers it.` : `${what} No platform API offers it.`,
    elements: entries.map(({ id }) => id),
    done,
    ...(!done && { act: { kind: 'add', label: `Offer ${type}…`, layer: 'orchestration', type } }),
  };
}

/** A form that people fill in should lead to a platform API. */
function formSteps(view: WorkspaceView, element: Element): readonly StartStep[] {
  if (!element.contract.provides.some((port) => port.form)) return [];
  const linked = view.element(element.id);
  const reached = (linked?.edges ?? []).flatMap(({ to }) => view.element(to) ?? []);
  const apis = reached.filter((one) => one.element.contract.provides.some((port) => !port.form));
  const done = apis.length > 0;
  return [
    {
      id: `form ${element.id}`,
      title: done ? `${element.name} leads to an API` : `Put an API behind ${element.name}`,
      why: done
        ? `What people fill in becomes a request of ${named(apis.map((one) => one.element))}.`
        : 'It asks people what they need, and leads to no platform API here.',
      elements: [elementIdFrom(element.id), ...apis.map((one) => one.element.id)],
      done,
      ...(!done && { act: { kind: 'add', label: 'Add the API…', layer: 'orchestration', type: element.name } }),
    },
  ];
}
