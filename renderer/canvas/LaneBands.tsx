import { useViewport } from '@xyflow/react';
import { layerTitles } from '../../shared/graph/element.ts';
import type { Lane } from '../../shared/layout/layout.ts';
import { classes } from '../ui/classes.ts';

const tints = {
  app: 'bg-[var(--lane-app)]',
  orchestration: 'bg-[var(--lane-orchestration)]',
  infra: 'bg-[var(--lane-infra)]',
} as const;
const dots = { app: 'bg-app', orchestration: 'bg-orchestration', infra: 'bg-infra' } as const;

/** The three lanes behind the cards. The first goes on upwards and the last downwards, so that the picture has no edge. */
export function LaneBands({ lanes }: { readonly lanes: readonly Lane[] }) {
  const { y, zoom } = useViewport();
  return (
    <div className="pointer-events-none absolute inset-0 overflow-hidden" aria-hidden="true">
      {lanes.map((lane, index) => {
        const top = index === 0 ? 0 : Math.max(0, Math.min(6000, lane.top * zoom + y));
        return (
          <div key={lane.layer} style={{ top }} className={classes('absolute inset-x-0 bottom-0', tints[lane.layer])} />
        );
      })}
    </div>
  );
}

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
