import { useEffect, useState } from 'react';
import type { Asked } from '../state/useJob.ts';
import { Button } from './Button.tsx';

/** What is done sooner than this needs no progress, in milliseconds. */
const PATIENCE = 300;

/** How far a long question is, with the way to give up; nothing for what is answered at once. */
export function Working({ asked, what }: { readonly asked: Asked<unknown>; readonly what: string }) {
  const { running, cancelled, progress, cancel, again } = asked;
  if (cancelled)
    return (
      <p role="status" className="flex items-center gap-3 p-4 text-ink-2">
        {what} was stopped. <Button onClick={again}>Start again</Button>
      </p>
    );
  return running ? <Bar what={what} share={progress} onCancel={cancel} /> : null;
}

function Bar({
  what,
  share,
  onCancel,
}: {
  readonly what: string;
  readonly share: number;
  readonly onCancel: () => void;
}) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const percent = Math.round(share * 100);
  return (
    <div role="status" className="flex items-center gap-3 p-4 text-ink-2">
      <span className="shrink-0">{what}…</span>
      <progress
        aria-label={what}
        max={100}
        value={percent}
        className="h-1.5 w-48 overflow-hidden rounded-full bg-line accent-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      <span className="w-10 text-xs">{percent} %</span>
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  );
}
