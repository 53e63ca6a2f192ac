import type { NodeProps } from '@xyflow/react';
import { ChevronDown, Layers2 } from 'lucide-react';
import { memo } from 'react';
import type { ElementView } from '../../shared/workspace/snapshot.ts';
import { joinLook } from '../state/joinSlice.ts';
import { useStore } from '../state/store.ts';
import { classes } from '../ui/classes.ts';
import { SystemIcon } from '../ui/SystemIcon.tsx';
import { CardBadge } from './CardBadge.tsx';
import { CardPorts } from './CardPorts.tsx';
import type { CardNode } from './cardNode.ts';
import { cardLines } from './cardText.ts';
import { NearCard } from './NearCard.tsx';

const bars = { app: 'bg-app', orchestration: 'bg-orchestration', infra: 'bg-infra' } as const;

/** An element on the canvas: name, kind, what it needs and offers, how it stands. */
export const ElementCard = memo(function ElementCard({ data, selected }: NodeProps<CardNode>) {
  const { view } = data;
  const near = useStore((state) => state.zoomLevel === 'near');
  const verdict = useStore((state) => joinLook(state.joining, view.id));
  const beside = useStore((state) => state.focus !== undefined && !state.focus.elements.has(view.id));
  return (
    <div
      data-testid="card"
      data-element={view.id}
      data-name={view.name}
      className={classes(
        'group/card relative h-full w-full overflow-visible rounded-lg border bg-panel shadow-card',
        selected ? 'border-accent outline-2 -outline-offset-1 outline-accent' : 'border-line hover:border-line-strong',
        (verdict === 'none' || verdict === 'refused') && 'opacity-40',
        beside && 'opacity-20',
        verdict === 'fits' && 'border-ok outline-2 outline-ok',
        verdict === 'unknown' && 'border-unknown outline-2 outline-dashed outline-unknown',
      )}
    >
      <span className={classes('absolute inset-y-0 left-0 w-[3px] rounded-l-lg', bars[view.layer])} />
      {near ? <NearCard view={view} /> : <MiddleCard view={view} />}
      <CardPorts view={view} />
    </div>
  );
});

function MiddleCard({ view }: { readonly view: ElementView }) {
  return (
    <div className="flex h-full flex-col px-3 py-[7px] pl-3.5">
      <div className="flex items-center gap-1.5">
        <SystemIcon system={view.system} size={14} />
        <span className="min-w-0 flex-1 truncate text-[13px] leading-[18px] font-semibold" title={view.name}>
          {view.name}
        </span>
        <CardBadge view={view} />
      </div>
      <div className="flex items-center gap-1.5 text-[11.5px] leading-4 text-ink-2">
        <span className="min-w-0 flex-1 truncate">{view.title}</span>
        {view.folds > 0 ? <Folds view={view} /> : null}
        {view.domain === undefined && view.owner !== undefined ? (
          <span className="max-w-20 truncate rounded-full border border-line px-1.5 text-[10px] leading-[14px] text-ink-3">
            {view.owner}
          </span>
        ) : null}
      </div>
      {cardLines(view).map((line) => (
        <div
          key={line.text}
          title={line.text}
          className={
            line.look === 'ports'
              ? 'truncate font-mono text-[10.5px] leading-4 text-ink-2'
              : 'truncate text-[11px] leading-4 text-ink-3'
          }
        >
          {line.text}
        </div>
      ))}
    </div>
  );
}

function Folds({ view }: { readonly view: ElementView }) {
  const open = useStore((state) => state.unfolded.has(view.id));
  const toggle = useStore((state) => state.toggleUnfolded);
  const label = open ? `Fold ${view.folds} supporting objects away` : `Show ${view.folds} supporting objects`;
  return (
    <button
      type="button"
      aria-label={label}
      aria-expanded={open}
      title={label}
      className="nodrag inline-flex items-center gap-0.5 rounded px-1 text-[10.5px] leading-4 text-ink-3 hover:bg-hover hover:text-ink"
      onClick={(event) => {
        event.stopPropagation();
        toggle(view.id);
      }}
    >
      {open ? <ChevronDown size={11} /> : <Layers2 size={11} />}+{view.folds}
    </button>
  );
}
