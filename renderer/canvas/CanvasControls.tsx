import { Lock, LockOpen, Map as MapIcon, Maximize, Minus, Plus, Sparkles } from 'lucide-react';
import { runAction } from '../app/actions.ts';
import { useStore } from '../state/store.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** Zoom, fit, tidy, lock and overview, at the lower left of the canvas. */
export function CanvasControls() {
  const zoom = useStore((state) => state.zoom);
  const { locked, minimap } = useStore((state) => state.settings);
  const change = useStore((state) => state.change);
  return (
    <div className="absolute bottom-3 left-3 z-10 flex max-w-[calc(100%-24px)] items-center overflow-x-auto rounded-lg border border-line bg-panel p-0.5 shadow-card">
      <IconButton label="Zoom out" keys="mod+-" onClick={() => runAction('view.zoom-out')}>
        <Minus size={15} />
      </IconButton>
      <button
        type="button"
        title="Zoom to 100 %"
        onClick={() => runAction('view.actual-size')}
        className="h-7 w-12 shrink-0 rounded-md text-center text-xs whitespace-nowrap text-ink-2 hover:bg-hover hover:text-ink"
      >
        {Math.round(zoom * 100)} %
      </button>
      <IconButton label="Zoom in" keys="mod+=" onClick={() => runAction('view.zoom-in')}>
        <Plus size={15} />
      </IconButton>
      <span className="mx-0.5 h-4 w-px bg-line" />
      <IconButton label="Fit everything" keys="shift+1" onClick={() => runAction('view.fit')}>
        <Maximize size={15} />
      </IconButton>
      <IconButton label="Tidy up" onClick={() => runAction('layout.tidy')} disabled={locked}>
        <Sparkles size={15} />
      </IconButton>
      <IconButton
        label={locked ? 'Unlock the layout' : 'Lock the layout'}
        active={locked}
        onClick={() => change({ locked: !locked })}
      >
        {locked ? <Lock size={15} /> : <LockOpen size={15} />}
      </IconButton>
      <IconButton label="Overview" active={minimap} onClick={() => change({ minimap: !minimap })}>
        <MapIcon size={15} />
      </IconButton>
    </div>
  );
}
