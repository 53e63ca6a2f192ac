import { useEffect, useRef, useState } from 'react';
import type { WorkspaceApi } from '../../shared/workspace/api.ts';
import type { Job } from '../../shared/workspace/slices.ts';
import { session } from './session.ts';
import { useStore } from './store.ts';

/** Changes that follow each other faster than this are asked about once, in milliseconds. */
const PAUSE = 120;

/** Where a long question stands. */
export interface Asked<T> {
  /** The last answer, which stays until the next one is there. */
  readonly answer: T | undefined;
  /** The share that is done, from 0 to 1. */
  readonly progress: number;
  readonly running: boolean;
  /** The person gave up, and nothing is asked until `again`. */
  readonly cancelled: boolean;
  cancel(): void;
  again(): void;
}

/** Asks a question that may take long, anew when the blueprint changes; a newer question ends the older one. */
export function useJob<T>(ask: (workspace: WorkspaceApi, job: Job) => Promise<T>): Asked<T> {
  const revision = useStore((state) => state.revision);
  const [answer, setAnswer] = useState<T | undefined>(undefined);
  const [progress, setProgress] = useState(0);
  const [running, setRunning] = useState(true);
  const [cancelled, setCancelled] = useState(false);
  const question = useRef(ask);
  question.current = ask;
  const asked = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is why the question is asked again
  useEffect(() => {
    if (cancelled) return;
    const abort = new AbortController();
    const start = async () => {
      setProgress(0);
      setRunning(true);
      try {
        setAnswer(await question.current(session().workspace, { onProgress: setProgress, signal: abort.signal }));
        setRunning(false);
      } catch (error) {
        if (!abort.signal.aborted) throw error;
      }
    };
    const timer = setTimeout(() => void start(), asked.current ? PAUSE : 0);
    asked.current = true;
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [revision, cancelled]);
  return {
    answer,
    progress,
    running: running && !cancelled,
    cancelled,
    cancel: () => setCancelled(true),
    again: () => setCancelled(false),
  };
}
