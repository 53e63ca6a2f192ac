import { useState } from 'react';
import { needsConfirmation } from '../../shared/plan/confirm.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/Field.tsx';
import { doneCount, type PlanCounts, planCounts } from './planCounts.ts';
import { useReview } from './reviewState.ts';
import { agree, apply, beginReview, cancelApply, compare } from './reviewSteps.ts';

/** The way on, and the way back. "Apply" is there only once the differences of this very plan were shown. */
export function ApplyFooter() {
  const { step, busy, namespace, problem } = useReview();
  const close = useStore((state) => state.close);
  switch (step) {
    case 'context':
      return (
        <>
          {problem ? <Button onClick={() => void beginReview()}>Try again</Button> : null}
          <Button onClick={close}>Cancel</Button>
        </>
      );
    case 'consent':
      return (
        <>
          <Back />
          <Button look="primary" disabled={busy} onClick={() => void agree()}>
            Run this program
          </Button>
        </>
      );
    case 'namespace':
    case 'comparing':
      return (
        <>
          <Back />
          <Button look="primary" disabled={busy || namespace === ''} onClick={() => void compare()}>
            Compare with the cluster
          </Button>
        </>
      );
    case 'review':
      return <ReviewFooter />;
    case 'applying':
      return <ApplyingFooter />;
    case 'done':
      return <DoneFooter />;
  }
}

function Back() {
  return (
    <Button look="quiet" className="mr-auto" onClick={() => void beginReview()}>
      Another cluster
    </Button>
  );
}

function ReviewFooter() {
  const { context, diffs, force, plan, revision, problem } = useReview();
  const now = useStore((state) => state.revision);
  const [typed, setTyped] = useState('');
  const counts = planCounts(diffs.values(), force);
  const guarded = context !== undefined && needsConfirmation(context.badges);
  const stale = now !== revision;
  const confirmed = !guarded || typed === context.name;
  return (
    <>
      <Back />
      <span className="mr-2 text-xs text-ink-2" data-testid="plan-counts">
        {counts.creates} to create · {counts.updates} to update · {counts.same} the same
        {counts.later > 0 ? ` · ${counts.later} judged later` : ''}
        {counts.left > 0 ? ` · ${counts.left} in conflict, left out` : ''}
        {counts.refused > 0 ? ` · ${counts.refused} refused` : ''}
      </span>
      {guarded ? (
        <TextInput
          aria-label={`Type ${context.name} to confirm`}
          placeholder={`Type ${context.name}`}
          className="!w-52"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      ) : null}
      {stale || problem ? (
        <Button onClick={() => void compare()}>
          {stale ? 'The blueprint changed: compare again' : 'Compare again'}
        </Button>
      ) : (
        <Button
          look="primary"
          disabled={!plan || counts.sent === 0 || counts.refused > 0 || !confirmed}
          onClick={() => void apply(guarded ? typed : undefined)}
        >
          {applyLabel(counts)}
        </Button>
      )}
    </>
  );
}

/** The server is asked for all or nothing: while it would refuse one object, none goes. */
function applyLabel(counts: PlanCounts): string {
  if (counts.refused > 0) return 'Nothing goes while some are refused';
  if (counts.sent === 0) return 'Nothing to apply';
  return `Apply ${counts.sent} ${counts.sent === 1 ? 'object' : 'objects'}`;
}

function ApplyingFooter() {
  const { progress, diffs, cancelling } = useReview();
  return (
    <>
      <span role="status" className="mr-auto flex items-center gap-3 text-ink-2">
        <progress
          className="h-1.5 w-48 accent-[var(--accent)]"
          value={doneCount(progress.values())}
          max={Math.max(1, diffs.size)}
          aria-label="Applied"
        />
        {doneCount(progress.values())} of {diffs.size}
      </span>
      <Button look="danger" disabled={cancelling} onClick={() => void cancelApply()}>
        {cancelling ? 'Stopping…' : 'Stop'}
      </Button>
    </>
  );
}

function DoneFooter() {
  const { result } = useReview();
  const close = useStore((state) => state.close);
  return (
    <>
      <span role="status" className="mr-auto text-ink-2" data-testid="apply-result">
        {result === undefined
          ? 'It did not go through.'
          : `${result.applied} applied · ${result.unchanged} the same · ${result.ready} of ${result.total} ready${result.failed > 0 ? ` · ${result.failed} failed` : ''}`}
      </span>
      <Button onClick={() => void compare()}>Compare again</Button>
      <Button look="primary" onClick={close}>
        Close
      </Button>
    </>
  );
}
