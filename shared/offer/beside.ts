import type { ApiContract } from './apiContract.ts';
import type { Offer, OfferResult } from './offer.ts';

/**
 * How an engine offers an API that goes on being offered by another: one cluster can't hold two definitions of one kind, so
 * an engine that brings a kind of its own gets the API group `<system>.<group>`. Requests by type are not touched by that.
 */
export function offerBeside(contract: ApiContract, system: string, offer: Offer): OfferResult {
  if (!contract.asObjects || offer.role !== 'definition') return offer.express(contract);
  const group = `${system}.${contract.group}`;
  const result = offer.express({ ...contract, group });
  return {
    ...result,
    carried: result.carried.filter((note) => note.about !== 'api' || note.path !== 'kind'),
    approximated: [
      ...result.approximated,
      {
        about: 'api',
        path: 'kind',
        what: `${group}/${contract.version} ${contract.kind}`,
        why: `${contract.group} ${contract.kind} stays with who defines it today: a cluster holds one definition of a kind.`,
      },
    ],
  };
}
