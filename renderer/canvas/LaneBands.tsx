import { useViewport } from '@xyflow/react';
import { memo } from 'react';
import { layerTitles } from '../../shared/graph/element.ts';
import type { Lane } from '../../shared/layout/layout.ts';
import { classes } from '../ui/classes.ts';
import { InPicture } from './InPicture.tsx';

const tints = {
  app: 'bg-[var(--lane-app)]',
  orchestration: 'bg-[var(--lane-orchestration)]',
  infra: 'bg-[var(--lane-infra)]',
} as const;
const dots = { app: 'bg-app', orchestration: 'bg-orchestration', infra: 'bg-infra' } as const;

/** How far the lanes go on beyond the cards, in canvas units: further than anybody moves the view. */
const BEYOND = 100_000;

/**
 * The three lanes behind the cards; all go on to the sides, the first upwards and the last downwards, so that the picture
 * has no edge. They lie in the picture itself and cover all of it, so that whatever stands on them is one layer for the
 * compositor, which moving the view moves as a whole.
 */
export const LaneBands = memo(function LaneBands({ lanes }: { readonly lanes: readonly Lane[] }) {
  return (
    <InPicture>
      <div className="pointer-events-none absolute top-0 left-0 -z-3" aria-hidden="true">
        {lanes.map((lane, index) => {
          const top = index === 0 ? lane.top - BEYOND : lane.top;
          const bottom = index === lanes.length - 1 ? lane.bottom + BEYOND : (lanes[index + 1]?.top ?? lane.bottom);
          return (
            <div
              key={lane.layer}
              style={{ top, height: bottom - top, left: -BEYOND, width: 2 * BEYOND }}
              className={classes('absolute', tints[lane.layer])}
            />
          );
        })}
      </div>
    </InPicture>
  );
});

/** The names of the lanes: at the left of the window, wherever the picture is moved. */
export function LaneTitles({ lanes }: { readonly lanes: readonly Lane[] }) {
  const { y, zoom } = useViewport();
  return (
    <div className="pointer-events-none absolute inset-0 z-[5] overflow-hidden">
      {lanes.map((lane) => {
        const top = lane.top * zoom + y;
        const bottom = lane.bottom * zoom + y;
        if (bottom < 34) return null;
        return (
          <div
            key={lane.layer}
            style={{
              transform: `translateY(${Math.round(Math.min(Math.max(top, 0), Math.max(0, bottom - 34)) + 7)}px)`,
            }}
            className="absolute left-2 flex h-5 items-center gap-1.5 rounded-md bg-panel/70 px-1.5 text-[11.5px] font-semibold text-ink-2"
          >
            <span className={classes('size-2 rounded-[2px]', dots[lane.layer])} />
            {layerTitles[lane.layer]}
            <span className="font-normal text-ink-3">{lane.count}</span>
          </div>
        );
      })}
    </div>
  );
}
