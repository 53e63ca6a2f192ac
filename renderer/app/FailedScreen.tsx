import { CircleX } from 'lucide-react';
import { adviceOf } from '../../shared/advice.ts';
import type { Problem } from '../../shared/result.ts';
import { showStart } from '../state/openFolder.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** Why nothing could be opened, and what to do. */
export function FailedScreen({ problem }: { readonly problem: Problem }) {
  const connected = useStore((state) => state.folder !== undefined);
  const advice = adviceOf(problem);
  return (
    <main className="h-full">
      <h1 className="sr-only">Entresol could not open the folder</h1>
      <div role="alert" className="h-full">
        <EmptyState icon={<CircleX size={28} className="text-error" />} title={problem.message}>
          {advice === undefined ? null : <p>{advice}</p>}
          <p className="mt-1 font-mono text-xs break-words text-ink-3">
            {problem.code}
            {problem.place === undefined ? null : `: ${problem.place}`}
          </p>
          <div className="mt-4 flex justify-center gap-2">
            <Button onClick={() => window.location.reload()}>Try again</Button>
            {connected ? <Button onClick={() => void showStart()}>Open something else</Button> : null}
          </div>
        </EmptyState>
      </div>
    </main>
  );
}
