import { useEffect, useState } from 'react';
import type { ElementId } from '../../shared/graph/element.ts';
import type { ElementDetail } from '../../shared/workspace/snapshot.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** Everything about an element, asked anew whenever the blueprint changes. Undefined until the first answer. */
export function useDetail(id: ElementId | undefined): ElementDetail | undefined {
  const revision = useStore((state) => state.revision);
  const [detail, setDetail] = useState<ElementDetail | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what makes the answer old
  useEffect(() => {
    if (id === undefined) return;
    let stale = false;
    void session()
      .workspace.inspect(id)
      .then((answer) => {
        if (!stale) setDetail(answer);
      });
    return () => {
      stale = true;
    };
  }, [id, revision]);
  return detail?.view.id === id ? detail : undefined;
}
