import { LoaderCircle } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ObjectList } from './ObjectList.tsx';
import { ObjectMessage } from './ObjectMessage.tsx';
import { useReview } from './reviewState.ts';

const DiffView = lazy(() => import('../source/DiffView.tsx'));

/** The objects by wave on the left, the difference of one on the right. */
export function ObjectReview() {
  const selected = useReview((state) => (state.selected === undefined ? undefined : state.diffs.get(state.selected)));
  const step = useReview((state) => state.step);
  const count = useReview((state) => state.diffs.size);
  const total = useReview((state) => state.total);
  return (
    <div className="grid h-full grid-cols-[minmax(300px,2fr)_3fr]">
      <div className="min-h-0 overflow-auto border-r border-line">
        {step === 'comparing' ? (
          <p role="status" className="flex items-center gap-2 border-b border-line-soft px-3 py-2 text-ink-2">
            <LoaderCircle size={14} className="animate-spin" /> Asked about {count} of {total} objects; nothing is
            changed.
          </p>
        ) : null}
        <ObjectList />
      </div>
      <div className="flex min-h-0 flex-col">
        {selected ? (
          <>
            <ObjectMessage diff={selected} />
            <div className="min-h-0 flex-1">
              {selected.before === undefined && selected.after === undefined ? (
                <EmptyState title="There is no difference to show">{selected.message}</EmptyState>
              ) : (
                <Suspense fallback={<EmptyState title="Getting the differences ready…" />}>
                  <DiffView
                    key={selected.key}
                    before={selected.before ?? ''}
                    after={selected.after ?? selected.before ?? ''}
                    label={`Difference of ${selected.title}`}
                  />
                </Suspense>
              )}
            </div>
          </>
        ) : (
          <EmptyState
            title={
              step === 'comparing'
                ? 'Differences come in as the server answers'
                : 'Choose an object to see its difference'
            }
          />
        )}
      </div>
    </div>
  );
}
