import type { ElementId } from '../../shared/graph/element.ts';
import { useStore } from '../state/store.ts';

/** The name of another element; a click goes there. */
export function ElementLink({ id }: { readonly id: ElementId }) {
  const view = useStore((state) => state.elements.get(id));
  const select = useStore((state) => state.select);
  return (
    <button
      type="button"
      title={id}
      disabled={!view}
      onClick={() => select([id], true)}
      className="min-w-0 truncate text-accent hover:underline disabled:text-ink-3 disabled:no-underline"
    >
      {view?.name ?? id}
    </button>
  );
}
