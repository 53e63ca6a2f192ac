import type { Finding } from '../../shared/finding/finding.ts';
import { perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { classes } from '../ui/classes.ts';
import { markOf, SeverityIcon } from '../ui/SeverityIcon.tsx';
import { WithCode } from '../ui/WithCode.tsx';
import { fixesOf } from './fixesOf.ts';

/** One finding in a line: mark, message, code, place, and its first fix. */
export function ProblemRow({
  finding,
  top,
  active,
  onChoose,
}: {
  readonly finding: Finding;
  readonly top: number;
  readonly active: boolean;
  readonly onChoose: () => void;
}) {
  const show = useStore((state) => state.show);
  const fixes = fixesOf(finding);
  const first = fixes[0];
  const place = `${finding.file}:${finding.range.start.line}:${finding.range.start.column}`;
  return (
    <li
      data-testid="problem"
      data-code={finding.code}
      style={{ transform: `translateY(${top}px)` }}
      className={classes(
        'absolute inset-x-0 top-0 grid h-7 grid-cols-[16px_minmax(0,1fr)_minmax(0,190px)_minmax(0,230px)_minmax(0,190px)] items-center gap-3 px-3 max-[900px]:grid-cols-[16px_minmax(0,1fr)_minmax(0,30%)_minmax(0,24%)]',
        active ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
    >
      <SeverityIcon mark={markOf(finding)} />
      {/* The whole row is the button's, but for what can be clicked on it. */}
      <button
        type="button"
        aria-current={active}
        title={finding.message}
        onClick={onChoose}
        onKeyDown={(event) => {
          if (event.key !== '.' || !(event.ctrlKey || event.metaKey)) return;
          show({ name: 'fixes', finding });
          event.preventDefault();
          event.stopPropagation();
        }}
        className="truncate text-left outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:outline-offset-[-2px] focus-visible:after:outline-accent"
      >
        <WithCode text={finding.message} />
      </button>
      <button
        type="button"
        title="Why this is checked"
        className="z-10 truncate text-left font-mono text-xs text-ink-2 hover:text-ink hover:underline max-[900px]:hidden"
        onClick={() => show({ name: 'help', page: `rules/${finding.code}` })}
      >
        {finding.code}
      </button>
      <span className="truncate font-mono text-xs text-ink-2 [direction:rtl] text-left" title={place}>
        <bdi>{place}</bdi>
      </span>
      <span className="z-10 flex min-w-0 items-center gap-1">
        {first === undefined ? null : (
          <button
            type="button"
            className="min-w-0 truncate text-accent hover:underline"
            title={first.title}
            onClick={() => void perform(first.call)}
          >
            {first.title}
          </button>
        )}
        <button
          type="button"
          aria-label={fixes.length > 1 ? `${fixes.length - 1} more fixes` : 'Ways out'}
          title={fixes.length > 1 ? 'More fixes' : 'Accept it, or change its severity'}
          className="shrink-0 rounded px-1 text-xs text-ink-3 hover:bg-hover hover:text-ink"
          onClick={() => show({ name: 'fixes', finding })}
        >
          {fixes.length > 1 ? `+${fixes.length - 1}` : '…'}
        </button>
      </span>
    </li>
  );
}
