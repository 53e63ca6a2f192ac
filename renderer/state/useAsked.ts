import { useEffect, useRef, useState } from 'react';
import type { WorkspaceApi } from '../../shared/workspace/api.ts';
import { session } from './session.ts';
import { useStore } from './store.ts';

/** Changes that follow each other faster than this are asked about once, in milliseconds. */
const PAUSE = 120;

/**
 * What the workspace answers, asked anew when the blueprint or `key` changes (`key` names what the question is about).
 * The last answer to the same key stays until the next one is there; undefined before the first.
 */
export function useAsked<T>(key: string, ask: (workspace: WorkspaceApi) => Promise<T>): T | undefined {
  const revision = useStore((state) => state.revision);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | undefined>(undefined);
  const question = useRef(ask);
  question.current = ask;
  const asked = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is why the question is asked again
  useEffect(() => {
    let stale = false;
    const first = asked.current !== key;
    asked.current = key;
    const timer = setTimeout(
      () => {
        void question.current(session().workspace).then((value) => {
          if (!stale) setAnswer({ key, value });
        });
      },
      first ? 0 : PAUSE,
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [key, revision]);
  return answer?.key === key ? answer.value : undefined;
}
