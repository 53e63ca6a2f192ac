import { Target } from 'lucide-react';
import type { GoalView } from '../../shared/goals/goals.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { GoalCard } from './GoalCard.tsx';
import { useGoals } from './useGoals.ts';

const kinds = [
  { kind: 'leading', title: 'Leading', help: 'They move before the outcome does.' },
  { kind: 'lagging', title: 'Lagging', help: 'They show the outcome, after it came.' },
] as const;

/** The platform as a product: what it is meant to reach, and where that stands. */
export default function Goals() {
  const goals = useGoals();
  const show = useStore((state) => state.show);
  if (!goals) return <EmptyState title="Counting…" />;
  const add = <Button onClick={() => show({ name: 'goal' })}>New goal…</Button>;
  if (goals.length === 0)
    return (
      <EmptyState icon={<Target size={20} />} title="No goal yet">
        <p className="mb-2">
          A platform is a product: say what it is meant to reach, such as how many workloads use its APIs.
        </p>
        {add}
      </EmptyState>
    );
  return (
    <div className="grid gap-5 p-5">
      <div className="flex items-center gap-3">
        <h2 className="text-lg font-semibold">Goals of the platform</h2>
        <span className="flex-1 text-xs text-ink-3">{standing(goals)}</span>
        {add}
      </div>
      {kinds.map(({ kind, title, help }) => {
        const own = goals.filter((goal) => goal.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} aria-label={`${title} indicators`}>
            <h3 className="mb-2 font-semibold">
              {title} <span className="text-xs font-normal text-ink-3">{help}</span>
            </h3>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(340px,1fr))] gap-3">
              {own.map((goal) => (
                <GoalCard key={goal.id} goal={goal} />
              ))}
            </div>
          </section>
        );
      })}
    </div>
  );
}

function standing(goals: readonly GoalView[]): string {
  const judged = goals.filter((goal) => goal.met !== null);
  return `${judged.filter((goal) => goal.met).length} of ${judged.length} targets reached`;
}
