import type { Edge } from '../../shared/graph/edge.ts';
import { useStore } from '../state/store.ts';
import { classes } from '../ui/classes.ts';
import { ElementLink } from './ElementLink.tsx';
import { Section } from './Section.tsx';

/** The edges of an element in one direction, each with its reason. */
export function EdgeList({
  title,
  edges,
  end,
}: {
  readonly title: string;
  readonly edges: readonly Edge[];
  readonly end: 'from' | 'to';
}) {
  const hover = useStore((state) => state.setHoveredEdge);
  if (edges.length === 0) return null;
  return (
    <Section title={`${title} ${edges.length}`}>
      <ul>
        {edges.map((edge) => (
          <li
            key={edge.id}
            onMouseEnter={() => hover(edge.id)}
            onMouseLeave={() => hover(undefined)}
            className="px-3 py-1 hover:bg-hover"
          >
            <p className="flex items-center gap-2">
              <ElementLink id={edge[end]} />
              <span
                className={classes(
                  'ml-auto shrink-0 text-xs',
                  edge.state === 'broken' ? 'text-error' : edge.state === 'unknown' ? 'text-unknown' : 'text-ink-3',
                )}
              >
                {edge.type}
                {edge.state === 'ok' ? '' : edge.state === 'broken' ? ' · broken' : ' · not checked'}
              </span>
            </p>
            <p className="text-xs break-words text-ink-3">{edge.reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
