import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleX,
  Clock,
  Equal,
  LoaderCircle,
  Minus,
  Pencil,
  Plus,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { ApplyProgress, ObjectDiff } from '../../shared/protocol/cluster.ts';
import { classes } from '../ui/classes.ts';
import { actionWords, phaseWords } from './actions.ts';
import { useReview } from './reviewState.ts';

const actionIcons: Readonly<Record<ObjectDiff['action'], ReactNode>> = {
  create: <Plus size={14} />,
  update: <Pencil size={13} />,
  unchanged: <Equal size={14} />,
  conflict: <TriangleAlert size={14} />,
  invalid: <CircleX size={14} />,
  forbidden: <CircleX size={14} />,
  later: <CircleHelp size={14} />,
};

const phaseIcons: Readonly<Record<ApplyProgress['phase'], ReactNode>> = {
  waiting: <Clock size={14} />,
  applying: <LoaderCircle size={14} className="animate-spin" />,
  applied: <CircleDashed size={14} />,
  unchanged: <Equal size={14} />,
  ready: <CircleCheck size={14} />,
  'not-ready': <CircleDashed size={14} />,
  failed: <CircleX size={14} />,
  skipped: <Minus size={14} />,
};

/** All objects of the plan, wave after wave, with what would happen or how far each is. */
export function ObjectList() {
  const diffs = useReview((state) => state.diffs);
  const progress = useReview((state) => state.progress);
  const selected = useReview((state) => state.selected);
  const waves = [...Map.groupBy(diffs.values(), (diff) => diff.wave)].sort((a, b) => a[0] - b[0]);
  return waves.map(([wave, objects]) => (
    <section key={wave} aria-label={`Wave ${wave + 1}`}>
      <h3 className="sticky top-0 bg-panel px-3 pt-2.5 pb-1 text-[11.5px] font-semibold text-ink-3">
        Wave {wave + 1} · {objects.length}
      </h3>
      <ul>
        {objects.map((diff) => (
          <ObjectRow key={diff.key} diff={diff} progress={progress.get(diff.key)} selected={diff.key === selected} />
        ))}
      </ul>
    </section>
  ));
}

function ObjectRow({
  diff,
  progress,
  selected,
}: {
  readonly diff: ObjectDiff;
  readonly progress: ApplyProgress | undefined;
  readonly selected: boolean;
}) {
  const words = progress ? phaseWords[progress.phase] : actionWords[diff.action];
  return (
    <li>
      <button
        type="button"
        aria-pressed={selected}
        data-testid="apply-object"
        onClick={() => useReview.setState({ selected: diff.key })}
        className={classes(
          'flex min-h-7 w-full items-center gap-2 px-3 text-left',
          selected ? 'bg-accent-soft' : 'hover:bg-hover',
        )}
      >
        <span className={classes('flex w-4 justify-center', words.look)}>
          {progress ? phaseIcons[progress.phase] : actionIcons[diff.action]}
        </span>
        <span className="min-w-0 flex-1 truncate" title={diff.title}>
          {diff.title}
        </span>
        <span className={classes('shrink-0 text-xs', words.look)}>{words.short}</span>
      </button>
    </li>
  );
}
