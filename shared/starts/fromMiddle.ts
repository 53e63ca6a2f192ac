import type { LinkedElement } from '../graph/edge.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { systemOf } from '../systems/registry.ts';
import { platformApis } from './platformApis.ts';
import type { StartAct, StartStep, StartView } from './start.ts';
import { counted, doing } from './words.ts';

/** From the middle: each platform API with who asks for it and who makes what it offers; and what is asked for in vain. */
export function fromMiddle(view: WorkspaceView): StartView {
  const apis = platformApis(view);
  const steps = [...unanswered(view), ...apis.map((api) => apiStep(view, api))];
  return { id: 'middle', found: apis.length, steps };
}

/** Types that workloads ask for and nobody offers, the most wanted first. */
function unanswered(view: WorkspaceView): readonly StartStep[] {
  const asked = [...view.elements()].flatMap((linked) =>
    linked.element.contract.requires
      .filter((port) => !port.optional && ['none', 'unknown'].includes(linked.answers.get(port.key)?.state ?? ''))
      .map((port) => ({ linked, type: port.type })),
  );
  return [...Map.groupBy(asked, ({ type }) => type)]
    .filter(([type]) => !type.includes('/'))
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([type, list]): StartStep => {
      const askers = [...new Map(list.map(({ linked: { element } }) => [element.id, element])).values()];
      return {
        id: `asked ${type}`,
        title: `Offer ${type}`,
        why: `${doing(askers, 'asks', 'ask')} for it, and nobody answers.`,
        elements: askers.map(({ id }) => id),
        done: false,
        act: { kind: 'add', label: `Offer ${type}…`, layer: 'orchestration', type },
      };
    });
}

function apiStep(view: WorkspaceView, api: LinkedElement): StartStep {
  const { element } = api;
  const users = view.look.dependents(element.id);
  // Whoever composes it builds on it.
  const asking = users
    .filter((user) =>
      user.edges.some((edge) => edge.to === element.id && (edge.toPort !== undefined || edge.type === 'composes')),
    )
    .map((user) => user.element);
  const making = makersOf(view, api, users).map((maker) => maker.element);
  const type = element.contract.provides.find((port) => !port.type.includes('/'))?.type ?? element.name;
  const asks = asking.length === 0 ? 'Nobody asks for it yet.' : `${doing(asking, 'asks', 'ask')} for it.`;
  const own = element.parts.length;
  const makes =
    making.length > 0
      ? `${doing(making, 'makes', 'make')} it.`
      : own > 0
        ? `It makes ${counted(own, 'part')} itself.`
        : 'Nothing here makes it.';
  const act = nextFor(view, api, { type, isMade: making.length + own > 0, isAsked: asking.length > 0 });
  const hidden = act?.kind === 'run' ? ` It is hidden inside ${api.domain}.` : '';
  return {
    id: `api ${element.id}`,
    title: element.name,
    why: `Offers ${type}. ${asks} ${makes}${hidden}`,
    elements: [element, ...asking, ...making].map(({ id }) => id),
    done: act === undefined,
    ...(act && { act }),
  };
}

/** What an API needs next: somebody who makes it, somebody who asks, leave to be asked from elsewhere; nothing, if it has all. */
function nextFor(
  view: WorkspaceView,
  { element, published, domain }: LinkedElement,
  found: { readonly type: string; readonly isMade: boolean; readonly isAsked: boolean },
): StartAct | undefined {
  if (!found.isMade) return { kind: 'compare', label: 'Choose an engine…', element: element.id };
  if (!found.isAsked) return firstRequest(view, found.type);
  if (published || domain === undefined) return undefined;
  return { kind: 'run', label: 'Publish', call: { id: 'domain.publish', args: { element: element.id } } };
}

/** What makes what an API offers: what implements it, what it composes, where it is scheduled to. */
function makersOf(view: WorkspaceView, api: LinkedElement, users: readonly LinkedElement[]): readonly LinkedElement[] {
  const implementing = users.filter((user) =>
    user.edges.some((edge) => edge.to === api.element.id && edge.type === 'implements'),
  );
  const own = api.edges.filter((edge) => edge.type === 'composes' || edge.type === 'implements');
  return [...implementing, ...own.flatMap((edge) => view.element(edge.to) ?? [])];
}

/** A workload that could be the first to ask, else a new one. */
function firstRequest(view: WorkspaceView, type: string): StartAct {
  const workload = [...view.elements()].find(
    ({ layer, element }) => layer === 'app' && systemOf(element.system)?.edits.addRequest && element.parts.length > 0,
  );
  return workload
    ? { kind: 'request', label: `Let ${workload.element.name} ask…`, element: workload.element.id, type }
    : { kind: 'add', label: 'Add a workload…', layer: 'app' };
}
