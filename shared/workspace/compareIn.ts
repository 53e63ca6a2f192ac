import { pinFor } from '../graph/answer.ts';
import type { LinkedElement } from '../graph/edge.ts';
import type { ElementId } from '../graph/element.ts';
import type { WorkspaceView } from '../graph/view.ts';
import { apiContractOf } from '../offer/apiContract.ts';
import { compareOffers } from '../offer/compareOffers.ts';
import type { OfferComparison } from './api.ts';

/** The engines for the API of an element, and who offers its type in this blueprint. Undefined where it offers none. */
export function compareIn(view: WorkspaceView, { element }: LinkedElement): OfferComparison | undefined {
  const contract = apiContractOf(element);
  if (!contract) return undefined;
  const offering = [element, ...view.look.providers(contract.type).map((provider) => provider.element)];
  const bySystem = Map.groupBy(new Set(offering), (one) => one.system);
  const offered: Record<string, readonly ElementId[]> = {};
  for (const [system, elements] of bySystem) offered[system] = [...new Set(elements.map((one) => one.id))];
  const pin = pinFor(view.blueprint.pins, contract.type, contract.class);
  const pinned = offering.find((one) => one.id === pin?.element)?.id;
  return { ...compareOffers(contract), offered, ...(pinned !== undefined && { pinned }) };
}
