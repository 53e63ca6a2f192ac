import { useMemo } from 'react';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import { type Warmth, warmths } from './heat.ts';

const cold: ReadonlyMap<string, Warmth> = new Map();

/** The warmth of every domain by the heat that was chosen. */
export function useWarmths(): ReadonlyMap<string, Warmth> {
  const heat = useStore((state) => state.heat);
  const domains = useStore((state) => state.domains);
  const counted = heat === 'instability' || heat === 'cohesion';
  const metrics = useAsked(counted ? 'metrics' : 'nothing', async (workspace) =>
    counted ? (await workspace.metrics()).domains : [],
  );
  return useMemo(() => (heat === 'off' ? cold : warmths(heat, metrics ?? [], domains)), [heat, metrics, domains]);
}
