import { useEffect, useRef, useState } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { SourcePanel } from '../source/SourcePanel.tsx';
import { useStore } from '../state/store.ts';
import { classes } from '../ui/classes.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { CentrePlace } from '../views/CentrePlace.tsx';
import { centrePlaceId } from '../views/centrePlaceId.ts';
import { ViewBar } from '../views/ViewBar.tsx';
import { EmptyBlueprint } from './EmptyBlueprint.tsx';

/** Below this width the source goes beneath the canvas: lanes and lines of code are both wide. */
const SIDE_BY_SIDE = 900;

/** Canvas and source, side by side or one above the other, as the room allows. */
export function Centre() {
  const { source, sourceShare } = useStore((state) => state.settings);
  const change = useStore((state) => state.change);
  const empty = useStore((state) => state.elements.size === 0 && state.phase.name === 'open');
  const covered = useStore((state) => state.centre !== 'canvas');
  const presenting = useStore((state) => state.presenting);
  const frame = useRef<HTMLElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  const columns = size.width >= SIDE_BY_SIDE;
  const room = Math.max(1, columns ? size.width : size.height);
  return (
    <main ref={frame} className={classes('flex min-w-0 flex-1', columns ? 'flex-row' : 'flex-col')}>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        {presenting ? null : <ViewBar />}
        <div id={centrePlaceId} role="tabpanel" aria-label="Chosen view" className="relative min-h-0 flex-1">
          <div className="h-full" inert={covered}>
            <Canvas />
          </div>
          {empty ? <EmptyBlueprint /> : null}
          <CentrePlace />
        </div>
      </div>
      {source ? (
        <>
          <Splitter
            label="Size of the source"
            panel="after"
            direction={columns ? 'columns' : 'rows'}
            size={Math.round((sourceShare / 100) * room)}
            min={Math.round(room * 0.2)}
            max={Math.round(room * 0.8)}
            onResize={(next) => change({ sourceShare: Math.max(20, Math.min(80, (next / room) * 100)) })}
          />
          <section
            aria-label="Source"
            style={columns ? { width: `${sourceShare}%` } : { height: `${sourceShare}%` }}
            className={classes('shrink-0 bg-panel', columns ? 'border-l border-line' : 'border-t border-line')}
          >
            <SourcePanel />
          </section>
        </>
      ) : null}
    </main>
  );
}
