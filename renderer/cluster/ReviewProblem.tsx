import { CircleX } from 'lucide-react';
import { adviceOf } from '../../shared/advice.ts';
import { useReview } from './reviewState.ts';

/** What went wrong in the review, and what to do. */
export function ReviewProblem() {
  const problem = useReview((state) => state.problem);
  if (!problem) return null;
  const advice = adviceOf(problem);
  return (
    <div role="alert" className="flex max-h-32 gap-2 overflow-auto border-b border-line bg-error-soft px-4 py-2.5">
      <CircleX size={16} className="mt-px shrink-0 text-error" />
      <div className="min-w-0">
        <p className="break-words text-error">{problem.message}</p>
        {advice === undefined ? null : <p className="break-words text-ink-2">{advice}</p>}
      </div>
    </div>
  );
}
