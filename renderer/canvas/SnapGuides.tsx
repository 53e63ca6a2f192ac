import type { Point } from '../../shared/layout/geometry.ts';
import { InPicture } from './InPicture.tsx';
import type { Scene } from './scene.ts';
import type { Guide } from './snap.ts';

const layer = 'pointer-events-none absolute top-0 left-0 overflow-visible';

/** Lines that a dragged card shares with its neighbours, and where the originals stay while copies are dragged away. */
export function SnapGuides({
  guides,
  scene,
  copies,
}: {
  readonly guides: readonly Guide[];
  readonly scene: Scene;
  /** Cards of which a copy is dragged. */
  readonly copies: ReadonlyMap<string, Point>;
}) {
  if (guides.length === 0 && copies.size === 0) return null;
  return (
    <InPicture>
      <svg aria-hidden className={`${layer} -z-1`} width="1" height="1">
        {[...copies.keys()].map((id) => {
          const rect = scene.layout.nodes.get(id);
          return rect ? (
            <rect
              key={id}
              {...rect}
              rx={8}
              className="fill-accent-soft/50 stroke-accent"
              strokeDasharray="4 3"
              vectorEffect="non-scaling-stroke"
            />
          ) : null;
        })}
      </svg>
      <svg aria-hidden className={`${layer} z-10`} width="1" height="1" data-testid="snap-guides">
        {guides.map(({ axis, at, from, to }) => (
          <line
            key={`${axis}${at}`}
            data-axis={axis}
            x1={axis === 'x' ? at : from}
            x2={axis === 'x' ? at : to}
            y1={axis === 'x' ? from : at}
            y2={axis === 'x' ? to : at}
            className="stroke-guide"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
    </InPicture>
  );
}
