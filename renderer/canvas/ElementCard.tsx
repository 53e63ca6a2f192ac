import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ElementView } from '../../shared/workspace/snapshot.ts';
import { joinLook } from '../state/joinSlice.ts';
import { useStore } from '../state/store.ts';
import { classes } from '../ui/classes.ts';
import { CardBadge } from './CardBadge.tsx';
import { CardIcon, FoldIcon } from './CardIcon.tsx';
import { CardPorts } from './CardPorts.tsx';
import { Clipped } from './Clipped.tsx';
import type { CardNode } from './cardNode.ts';
import { CARD_WIDTH, cardLines } from './cardText.ts';
import { NearCard } from './NearCard.tsx';
import { SmallCard } from './SmallCard.tsx';

const bars = { app: 'bg-app', orchestration: 'bg-orchestration', infra: 'bg-infra' } as const;

/** An element on the canvas: name, kind, what it needs and offers, how it stands. */
export const ElementCard = memo(function ElementCard({ data, selected }: NodeProps<CardNode>) {
  const { view } = data;
  const level = useStore((state) => state.zoomLevel);
  const verdict = useStore((state) => joinLook(state.joining, view.id));
  const beside = useStore((state) => state.focus !== undefined && !state.focus.elements.has(view.id));
  return (
    <div
      data-testid="card"
      data-element={view.id}
      data-name={view.name}
      className={classes(
        'group/card relative h-full w-full overflow-visible rounded-lg border bg-panel',
        // From afar a shadow is not seen, only paid for.
        level !== 'small' && 'shadow-card',
        selected ? 'border-accent outline-2 -outline-offset-1 outline-accent' : 'border-line hover:border-line-strong',
        (verdict === 'none' || verdict === 'refused') && 'opacity-40',
        beside && 'opacity-20',
        verdict === 'fits' && 'border-ok outline-2 outline-ok',
        verdict === 'unknown' && 'border-unknown outline-2 outline-dashed outline-unknown',
      )}
    >
      <span className={classes('absolute inset-y-0 left-0 w-[3px] rounded-l-lg', bars[view.layer])} />
      {level === 'near' ? (
        <NearCard view={view} />
      ) : level === 'small' ? (
        <SmallCard view={view} />
      ) : (
        <MiddleCard view={view} />
      )}
      <CardPorts view={view} />
    </div>
  );
});

/** Room for text between the paddings of a card. */
const ROOM = CARD_WIDTH - 28;
/** Room that an icon, a badge, or the count of what is folded away takes beside a text. */
const BESIDE = 22;

function MiddleCard({ view }: { readonly view: ElementView }) {
  const folds = view.folds > 0;
  const owner = view.domain === undefined ? view.owner : undefined;
  const badge = view.counts.errors + view.counts.warnings > 0;
  return (
    <div className="flex h-full flex-col px-3 py-[7px] pl-3.5">
      <div className="flex items-center gap-1.5">
        <CardIcon system={view.system} size={14} />
        <Clipped
          text={view.name}
          size={13}
          room={ROOM - BESIDE - (badge ? BESIDE : 0)}
          className="min-w-0 flex-1 text-[13px] leading-[18px] font-semibold"
        />
        <CardBadge view={view} />
      </div>
      <div className="flex items-center gap-1.5 text-[11.5px] leading-4 text-ink-2">
        <Clipped
          text={view.title}
          size={11.5}
          room={ROOM - (folds ? 2 * BESIDE : 0) - (owner === undefined ? 0 : 86)}
          className="min-w-0 flex-1"
        />
        {folds ? <Folds view={view} /> : null}
        {owner === undefined ? null : (
          <span className="max-w-20 truncate rounded-full border border-line px-1.5 text-[10px] leading-[14px] text-ink-3">
            {owner}
          </span>
        )}
      </div>
      {cardLines(view).map((line) =>
        line.look === 'ports' ? (
          <Clipped
            key={line.text}
            text={line.text}
            size={10.5}
            font="mono"
            room={ROOM}
            className="font-mono text-[10.5px] leading-4 text-ink-2"
          />
        ) : (
          <Clipped
            key={line.text}
            text={line.text}
            size={11}
            room={ROOM}
            className="text-[11px] leading-4 text-ink-3"
          />
        ),
      )}
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
      <FoldIcon open={open} size={10} />+{view.folds}
    </button>
  );
}
