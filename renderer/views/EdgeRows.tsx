import { ElementLink } from '../inspector/ElementLink.tsx';
import { useStore } from '../state/store.ts';

/** The very edges that a number counts, each with its reason. At most `most` are listed. */
export function EdgeRows({ ids, most = 60 }: { readonly ids: readonly string[]; readonly most?: number }) {
  const edges = useStore((state) => state.edges);
  const hover = useStore((state) => state.setHoveredEdge);
  return (
    <ul>
      {ids.slice(0, most).map((id) => {
        const edge = edges.get(id);
        if (!edge) return null;
        return (
          <li
            key={id}
            data-testid="edge-row"
            onMouseEnter={() => hover(id)}
            onMouseLeave={() => hover(undefined)}
            className="px-3 py-1.5 hover:bg-hover"
          >
            <p className="flex items-center gap-1.5">
              <ElementLink id={edge.from} />
              <span className="shrink-0 text-xs text-ink-3">{edge.type} →</span>
              <ElementLink id={edge.to} />
            </p>
            <p className="text-xs break-words text-ink-3">{edge.reason}</p>
          </li>
        );
      })}
      {ids.length > most ? <li className="px-3 py-1 text-xs text-ink-3">and {ids.length - most} more</li> : null}
    </ul>
  );
}
