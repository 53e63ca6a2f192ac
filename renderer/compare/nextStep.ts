import type { CommandCall } from '../../shared/command/commandCall.ts';
import type { ElementId } from '../../shared/graph/element.ts';
import type { EngineComparison } from '../../shared/offer/compareOffers.ts';
import type { OfferComparison } from '../../shared/workspace/api.ts';

/** How an engine stands to the API in this blueprint. */
export type Standing = 'answers' | 'offers' | 'could';

/** What a person may do with an engine, and the command that does it; without a call there is nothing to do. */
export interface NextStep {
  readonly label: string;
  readonly call?: CommandCall;
}

/** Whether an engine answers the requests for the type, offers it without being asked, or only could. */
export function standingOf({ offered, pinned }: OfferComparison, system: string): Standing {
  const own = Object.hasOwn(offered, system) ? (offered[system] ?? []) : [];
  if (own.length === 0) return 'could';
  const all = Object.values(offered).flat();
  return pinned === undefined ? (all.length === 1 ? 'answers' : 'offers') : own.includes(pinned) ? 'answers' : 'offers';
}

/** The step that a button offers for an engine: offer the API by it, or let it answer from now on. */
export function nextStep(
  comparison: OfferComparison,
  engine: EngineComparison,
  element: ElementId,
  domain: string | undefined,
): NextStep {
  const { system, systemTitle } = engine;
  const standing = standingOf(comparison, system);
  if (standing === 'answers') return { label: `${systemTitle} answers already` };
  const [first] = comparison.offered[system] ?? [];
  if (standing === 'offers' && first !== undefined) {
    const { type, class: name } = comparison.contract;
    const args = { type, element: first, ...(name === undefined ? {} : { class: name }) };
    return { label: `Switch to ${systemTitle}`, call: { id: 'request.pin', args } };
  }
  const args = { element, system, ...(domain === undefined ? {} : { domain }) };
  return {
    label: engine.role === 'form' ? `Add the ${engine.title}` : `Offer by ${systemTitle}`,
    call: { id: 'api.offer-as', args },
  };
}
