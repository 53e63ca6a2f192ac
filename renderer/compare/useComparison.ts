import { useEffect, useState } from 'react';
import type { ElementId } from '../../shared/graph/element.ts';
import type { OfferComparison } from '../../shared/workspace/api.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** The engines for an API, asked anew whenever the blueprint changes. `null`: it offers none; undefined until the answer is there. */
export function useComparison(id: ElementId): OfferComparison | null | undefined {
  const revision = useStore((state) => state.revision);
  const [answer, setAnswer] = useState<OfferComparison | null | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what makes the answer old
  useEffect(() => {
    let stale = false;
    void session()
      .workspace.compareOffers(id)
      .then((comparison) => {
        if (!stale) setAnswer(comparison ?? null);
      });
    return () => {
      stale = true;
    };
  }, [id, revision]);
  return answer;
}
