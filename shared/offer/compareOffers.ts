import { systems } from '../systems/registry.ts';
import type { ApiContract } from './apiContract.ts';
import { type Aspect, aspectCounts, mapAspects } from './aspects.ts';
import { offerBeside } from './beside.ts';
import type { Offer, OfferResult } from './offer.ts';

/** How much of an aspect of the API an engine can state as it is. */
export interface AspectKept {
  readonly kept: number;
  readonly of: number;
}

/** One engine beside the others. */
export interface EngineComparison {
  readonly system: string;
  readonly systemTitle: string;
  /** What it would make: "Kratix Promise". */
  readonly title: string;
  readonly role: Offer['role'];
  readonly aspects: Readonly<Record<Aspect, AspectKept>>;
  /** What developers see: inputs that they may set, outputs that they read. */
  readonly developerFields: number;
  /** What only the platform team sees, and how much of it somebody has to put in. */
  readonly platformFields: number;
  readonly fillIns: number;
  readonly fileCount: number;
  readonly lineCount: number;
  readonly result: OfferResult;
}

/** A platform API as each engine would offer it, beside the one that offers it now. */
export interface Comparison {
  readonly contract: ApiContract;
  readonly engines: readonly EngineComparison[];
}

/** Puts all engines that can offer the API next to each other, in the registry's order. Pure. */
export function compareOffers(contract: ApiContract): Comparison {
  const engines = systems.flatMap(({ id, title, offer }) => (offer ? [engine(contract, id, title, offer)] : []));
  return { contract, engines };
}

function engine(contract: ApiContract, system: string, systemTitle: string, offer: Offer): EngineComparison {
  const result = offerBeside(contract, system, offer);
  const before = aspectCounts(contract);
  const after = aspectCounts(result.contract);
  const { outputs = [] } = result.contract;
  return {
    system,
    systemTitle,
    title: offer.title,
    role: offer.role,
    aspects: mapAspects((aspect) => ({ kept: Math.min(after[aspect], before[aspect]), of: before[aspect] })),
    developerFields: after.inputs + outputs.length,
    platformFields: result.behind.length,
    fillIns: result.behind.filter((field) => field.fillIn).length,
    fileCount: result.files.length,
    lineCount: result.files.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0),
    result,
  };
}
