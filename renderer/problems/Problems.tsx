import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleCheck, SearchX, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { showFinding } from '../app/stepProblem.ts';
import { countMarks, sortedFindings } from '../state/findings.ts';
import { useStore } from '../state/store.ts';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { type Mark, SeverityIcon } from '../ui/SeverityIcon.tsx';
import { ProblemRow } from './ProblemRow.tsx';
import { visibleFindings } from './visibleFindings.ts';

const marks: readonly { readonly mark: Mark; readonly one: string; readonly many: string; readonly tone: string }[] = [
  { mark: 'error', one: 'error', many: 'errors', tone: 'text-error bg-error-soft' },
  { mark: 'warning', one: 'warning', many: 'warnings', tone: 'text-warning bg-warning-soft' },
  { mark: 'info', one: 'info', many: 'infos', tone: 'text-info bg-info-soft' },
  { mark: 'unknown', one: 'not checked', many: 'not checked', tone: 'text-unknown bg-unknown-soft' },
];

/** All findings, worst first; a row leads to its element and its place in the source. */
export function Problems() {
  const byFile = useStore((state) => state.findings);
  const filter = useStore((state) => state.problemFilter);
  const setFilter = useStore((state) => state.filterProblems);
  const active = useStore((state) => state.activeFinding);
  const change = useStore((state) => state.change);
  const all = sortedFindings(byFile);
  const counts = useMemo(() => countMarks(all), [all]);
  const list = useMemo(() => visibleFindings(all, filter), [all, filter]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 28,
    overscan: 8,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another active finding scrolls the list
  useEffect(() => {
    const index = list.findIndex((finding) => finding.id === active);
    if (index >= 0) virtual.scrollToIndex(index);
  }, [active]);

  return (
    <div className="flex h-full flex-col">
      <div className="flex h-9 shrink-0 items-center gap-2 border-b border-line-soft px-3">
        <h2 className="mr-1 font-semibold">Problems</h2>
        {marks.map(({ mark, one, many, tone }) => {
          const on = filter.marks.includes(mark);
          const count = counts[mark];
          return (
            <button
              key={mark}
              type="button"
              aria-pressed={on}
              title={on ? `Hide ${many}` : `Show ${many}`}
              onClick={() =>
                setFilter({ marks: on ? filter.marks.filter((other) => other !== mark) : [...filter.marks, mark] })
              }
              className={classes(
                'inline-flex h-5 shrink-0 items-center gap-1 rounded-full px-2 text-[11.5px] whitespace-nowrap',
                count > 0 && on ? tone : 'text-ink-3 inset-ring inset-ring-line',
                !on && 'line-through',
              )}
            >
              <SeverityIcon mark={mark} size={12} />
              {count} <span className="max-[760px]:sr-only">{count === 1 ? one : many}</span>
            </button>
          );
        })}
        <input
          value={filter.text}
          onChange={(event) => setFilter({ text: event.target.value })}
          placeholder="Filter by text, code or file"
          aria-label="Filter problems"
          className="ml-2 h-6 w-56 min-w-16 rounded-md border border-line bg-bg px-2 text-xs outline-none placeholder:text-ink-3 focus:border-accent"
        />
        <span className="flex-1" />
        {list.length === all.length ? null : (
          <span className="text-xs text-ink-3">
            {list.length} of {all.length}
          </span>
        )}
        <IconButton label="Hide problems" keys="mod+shift+m" onClick={() => change({ problems: false })}>
          <X size={15} />
        </IconButton>
      </div>
      <div ref={scroller} className="min-h-0 flex-1 overflow-auto">
        {list.length === 0 ? (
          <Nothing all={all.length} />
        ) : (
          <ul aria-label="Findings" className="relative" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const finding = list[item.index];
              return finding ? (
                <ProblemRow
                  key={finding.id}
                  finding={finding}
                  top={item.start}
                  active={finding.id === active}
                  onChoose={() => showFinding(finding)}
                />
              ) : null;
            })}
          </ul>
        )}
      </div>
    </div>
  );
}

function Nothing({ all }: { readonly all: number }) {
  const clear = useStore((state) => state.filterProblems);
  if (all === 0) return <EmptyState icon={<CircleCheck size={20} className="text-ok" />} title="No problems found" />;
  return (
    <EmptyState icon={<SearchX size={20} />} title="No problem passes the filter">
      <button
        type="button"
        className="text-accent hover:underline"
        onClick={() => clear({ text: '', marks: ['error', 'warning', 'info', 'unknown'] })}
      >
        Show all {all}
      </button>
    </EmptyState>
  );
}
