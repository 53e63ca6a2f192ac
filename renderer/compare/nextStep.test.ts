import { describe, expect, it } from 'vitest';
import { elementIdFrom } from '../../shared/graph/element.ts';
import { compareOffers } from '../../shared/offer/compareOffers.ts';
import { sampleContracts } from '../../shared/offer/testing/contracts.ts';
import type { OfferComparison } from '../../shared/workspace/api.ts';
import { nextStep, standingOf } from './nextStep.ts';

const promise = elementIdFrom('kratix:Promise/postgres');
const definition = elementIdFrom('crossplane:CompositeResourceDefinition/postgreses.db.acme.io');
const [contract] = Object.values(sampleContracts);
if (!contract) throw new Error('no sample');
const compared = compareOffers(contract);

function step(system: string, state: Pick<OfferComparison, 'offered' | 'pinned'>) {
  const comparison = { ...compared, ...state };
  const engine = comparison.engines.find((one) => one.system === system);
  if (!engine) throw new Error('no engine');
  return nextStep(comparison, engine, promise, 'Data');
}

describe('the next step with an engine', () => {
  it('is to offer the API by it, in the domain of the API', () => {
    expect(step('crossplane', { offered: { kratix: [promise] } })).toEqual({
      label: 'Offer by Crossplane',
      call: { id: 'api.offer-as', args: { element: promise, system: 'crossplane', domain: 'Data' } },
    });
  });

  it('is to switch where it offers it and another answers', () => {
    const offered = { kratix: [promise], crossplane: [definition] };
    expect(step('kratix', { offered, pinned: definition })).toEqual({
      label: 'Switch to Kratix',
      call: { id: 'request.pin', args: { type: 'postgres', element: promise } },
    });
  });

  it('is nothing where it answers already', () => {
    expect(step('kratix', { offered: { kratix: [promise] } }).call).toBeUndefined();
    const offered = { kratix: [promise], crossplane: [definition] };
    expect(step('crossplane', { offered, pinned: definition }).call).toBeUndefined();
  });

  it('leaves nobody answering where several offer and none is pinned', () => {
    const comparison = { ...compared, offered: { kratix: [promise], crossplane: [definition] } };
    expect(['kratix', 'crossplane', 'score'].map((system) => standingOf(comparison, system))).toEqual([
      'offers',
      'offers',
      'could',
    ]);
  });
});
