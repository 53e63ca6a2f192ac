import type { StartAct } from '../../shared/starts/start.ts';
import { perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';

/** Does what a step leads to: runs its command, or opens the form with all that is known filled in. */
export function act(next: StartAct): void {
  const { show } = useStore.getState();
  switch (next.kind) {
    case 'run':
      void perform(next.call);
      break;
    case 'add': {
      const { layer, type, domain } = next;
      show({ name: 'add', layer, ...(type !== undefined && { type }), ...(domain !== undefined && { domain }) });
      break;
    }
    case 'request':
      show({ name: 'add-request', element: next.element, type: next.type });
      break;
    case 'compare':
      show({ name: 'compare', element: next.element });
  }
}
