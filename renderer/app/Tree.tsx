import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight, Search, SquareDashed } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { CardBadge } from '../canvas/CardBadge.tsx';
import { camera } from '../canvas/camera.ts';
import { useStore } from '../state/store.ts';
import { classes } from '../ui/classes.ts';
import { ContextArea } from '../ui/Menu.tsx';
import { SystemIcon } from '../ui/SystemIcon.tsx';
import { elementEntries } from './elementEntries.ts';
import { goIn } from './goIn.ts';
import { type TreeRow, treeRows } from './treeRows.ts';

/** All elements by lane, and the domains: for finding one's way, for the keyboard and for screen readers. */
export function Tree() {
  const elements = useStore((state) => state.elements);
  const domains = useStore((state) => state.domains);
  const selected = useStore((state) => state.selected);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState('');
  const [active, setActive] = useState<string | undefined>(undefined);
  const rows = useMemo(() => treeRows(elements, domains, closed, filter), [elements, domains, closed, filter]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 26,
    overscan: 12,
  });
  const chosen = useMemo(() => new Set<string>(selected), [selected]);
  const views = selected.flatMap((id) => elements.get(id) ?? []);

  const first = selected[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls the tree
  useEffect(() => {
    const index = first === undefined ? -1 : rows.findIndex((row) => row.key === first);
    if (index >= 0) virtual.scrollToIndex(index);
    if (first !== undefined) setActive(first);
  }, [first]);

  const toggle = (key: string) => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setClosed(next);
  };
  const choose = (
    row: TreeRow,
    event: { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean },
  ) => {
    const { select, toggleSelected } = useStore.getState();
    setActive(row.key);
    if (row.kind === 'group') toggle(row.key);
    else if (row.kind === 'domain') {
      select(row.domain.elements);
      camera()?.fit(row.domain.elements);
    } else if (event.ctrlKey || event.metaKey || event.shiftKey) toggleSelected(row.view.id);
    else select([row.view.id], true);
  };
  const keys = (event: KeyboardEvent) => {
    const at = rows.findIndex((row) => row.key === active);
    const row = rows[at];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
      if (next?.kind === 'element') choose(next, { ctrlKey: false, metaKey: false, shiftKey: false });
      else if (next) setActive(next.key);
      virtual.scrollToIndex(Math.max(0, at + step));
    } else if (event.key === 'Enter' && row?.kind === 'element') goIn(row.view.id);
    else if ((event.key === 'Enter' || event.key === ' ') && row) choose(row, event);
    else if (event.key === 'ArrowRight' && row?.kind === 'group' && !row.open) toggle(row.key);
    else if (event.key === 'ArrowLeft' && row?.kind === 'group' && row.open) toggle(row.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="flex h-full flex-col">
      <label className="mx-2 mt-2 mb-1 flex h-7 items-center gap-1.5 rounded-md border border-line bg-bg px-2 text-ink-3 focus-within:border-accent">
        <Search size={13} />
        <input
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          placeholder="Filter"
          aria-label="Filter elements"
          className="min-w-0 flex-1 bg-transparent text-ink outline-none placeholder:text-ink-3"
        />
      </label>
      <ContextArea
        entries={
          views.length > 0
            ? elementEntries(views, domains)
            : [{ id: 'none', label: 'Nothing is selected', disabled: true }]
        }
      >
        <div
          ref={scroller}
          role="tree"
          aria-label="Elements by lane"
          aria-multiselectable="true"
          tabIndex={0}
          aria-activedescendant={active === undefined ? undefined : `tree-${active}`}
          onKeyDown={keys}
          className="min-h-0 flex-1 overflow-auto pb-2 focus-visible:outline-offset-[-2px]"
        >
          <div className="relative" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index];
              if (!row) return null;
              return (
                <Row
                  key={row.key}
                  row={row}
                  top={item.start}
                  active={row.key === active}
                  selected={row.kind === 'element' && chosen.has(row.view.id)}
                  onChoose={(event) => choose(row, event)}
                />
              );
            })}
          </div>
        </div>
      </ContextArea>
    </div>
  );
}

function Row({
  row,
  top,
  active,
  selected,
  onChoose,
}: {
  readonly row: TreeRow;
  readonly top: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly onChoose: (event: MouseEvent) => void;
}) {
  const style = { transform: `translateY(${top}px)` };
  const base = 'absolute inset-x-0 top-0 flex h-[26px] items-center gap-2 whitespace-nowrap px-3';
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree itself has the focus and names its active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the tree
    <div
      id={`tree-${row.key}`}
      role="treeitem"
      aria-level={row.kind === 'group' ? 1 : row.kind === 'domain' ? 2 : row.level}
      aria-expanded={row.kind === 'group' ? row.open : undefined}
      aria-selected={selected}
      style={style}
      onClick={onChoose}
      onDoubleClick={() => (row.kind === 'element' ? goIn(row.view.id) : undefined)}
      onContextMenu={(event) => {
        if (row.kind === 'element' && !selected) onChoose(event);
      }}
      className={classes(
        base,
        selected ? 'bg-accent-soft' : 'hover:bg-hover',
        active && 'inset-ring inset-ring-line-strong',
      )}
    >
      <RowText row={row} />
    </div>
  );
}

function RowText({ row }: { readonly row: TreeRow }) {
  if (row.kind === 'group') {
    return (
      <>
        {row.open ? (
          <ChevronDown size={13} className="text-ink-3" />
        ) : (
          <ChevronRight size={13} className="text-ink-3" />
        )}
        <span className="text-[11.5px] font-semibold text-ink-2">{row.title}</span>
        <span className="ml-auto text-xs text-ink-3">{row.count}</span>
      </>
    );
  }
  if (row.kind === 'domain') {
    return (
      <>
        <SquareDashed size={13} className="ml-1 shrink-0 text-ink-3" />
        <span className="min-w-0 truncate">{row.domain.name}</span>
        <span className="ml-auto truncate text-xs text-ink-3">{row.domain.owner}</span>
      </>
    );
  }
  const { view } = row;
  return (
    <>
      <span className={classes('ml-1 flex shrink-0', row.level === 3 && 'ml-5', view.layer === 'app' && 'text-app')}>
        <SystemIcon system={view.system} size={13} />
      </span>
      <span className={classes('min-w-0 truncate', row.level === 3 && 'text-ink-2')} title={view.name}>
        {view.name}
      </span>
      {view.counts.errors + view.counts.warnings > 0 ? (
        <span className="ml-auto">
          <CardBadge view={view} />
        </span>
      ) : (
        <span className="ml-auto min-w-8 truncate text-right text-xs text-ink-3">{view.kind}</span>
      )}
    </>
  );
}
