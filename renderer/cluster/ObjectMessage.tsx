import type { ObjectDiff } from '../../shared/protocol/cluster.ts';
import { Checkbox } from '../ui/Field.tsx';
import { actionWords } from './actions.ts';
import { useReview } from './reviewState.ts';
import { toggleForce } from './reviewSteps.ts';

/** What would happen to the object, and the choice where another manager holds its fields. */
export function ObjectMessage({ diff }: { readonly diff: ObjectDiff }) {
  const forced = useReview((state) => state.force.has(diff.key));
  const reviewing = useReview((state) => state.step === 'review');
  const progress = useReview((state) => state.progress.get(diff.key));
  return (
    <div className="border-b border-line px-3 py-2">
      <p className="truncate font-medium" title={diff.title}>
        {diff.title}
      </p>
      <p className="text-xs text-ink-2">{actionWords[diff.action].long}</p>
      {diff.message === undefined ? null : (
        <p className="mt-1 max-h-24 overflow-auto text-xs break-words text-error">{diff.message}</p>
      )}
      {progress?.reason === undefined ? null : <p className="mt-1 text-xs break-words text-ink-2">{progress.reason}</p>}
      {diff.conflicts.length === 0 ? null : (
        <div className="mt-1.5 rounded-md bg-warning-soft px-2.5 py-1.5">
          <ul className="text-xs text-warning">
            {diff.conflicts.map((conflict) => (
              <li key={`${conflict.manager}${conflict.field}`} className="truncate">
                <span className="font-mono">{conflict.field}</span> belongs to {conflict.manager}
              </li>
            ))}
          </ul>
          {reviewing ? (
            <Checkbox label="Take these fields over" checked={forced} onChange={() => toggleForce(diff.key)} />
          ) : null}
        </div>
      )}
    </div>
  );
}
