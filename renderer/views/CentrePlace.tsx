import { lazy, Suspense } from 'react';
import { useStore } from '../state/store.ts';
import { Boundary } from '../ui/Boundary.tsx';

const Matrix = lazy(() => import('../matrix/Matrix.tsx'));
const Metrics = lazy(() => import('../metrics/Metrics.tsx'));
const Teams = lazy(() => import('../teams/Teams.tsx'));
const Starts = lazy(() => import('../starts/Starts.tsx'));
const ApiChanges = lazy(() => import('../evolution/ApiChanges.tsx'));
const Goals = lazy(() => import('../goals/Goals.tsx'));

/** What lies over the canvas when another way of looking was chosen. The canvas stays beneath, where it was. */
export function CentrePlace() {
  const centre = useStore((state) => state.centre);
  if (centre === 'canvas') return null;
  return (
    <section aria-label={titles[centre]} className="absolute inset-0 z-20 overflow-auto bg-bg">
      <Boundary key={centre}>
        <Suspense>
          {centre === 'matrix' ? <Matrix /> : null}
          {centre === 'metrics' ? <Metrics /> : null}
          {centre === 'teams' ? <Teams /> : null}
          {centre === 'goals' ? <Goals /> : null}
          {centre === 'changes' ? <ApiChanges /> : null}
          {centre === 'starts' ? <Starts /> : null}
        </Suspense>
      </Boundary>
    </section>
  );
}

const titles = {
  matrix: 'Matrix',
  metrics: 'Metrics',
  teams: 'Teams',
  goals: 'Goals',
  changes: 'API changes',
  starts: 'Guide',
} as const;
