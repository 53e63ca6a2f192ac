import { useEffect, useState } from 'react';
import type { GoalView } from '../../shared/goals/goals.ts';
import { type GoalSources, wantedSources } from '../../shared/goals/sources.ts';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import { readSources } from './readSources.ts';

/**
 * The goals and where they stand; undefined before the first answer. What they are read from beside the blueprint (linked
 * files, the history in Git) is read when a goal asks for it, and again when Git or the disk changed.
 */
export function useGoals(): readonly GoalView[] | undefined {
  const folder = useStore((state) => state.folder?.id ?? '');
  const disk = useStore((state) => `${state.git?.branch} ${state.git?.changed} ${state.summary?.dirtyFiles.join()}`);
  const stated = useAsked('stated goals', (workspace) => workspace.goals());
  const wanted = stated && JSON.stringify(wantedSources(stated));
  const [read, setRead] = useState<{ readonly sources: GoalSources; readonly number: number }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is on disk makes what was read old
  useEffect(() => {
    if (wanted === undefined) return;
    let stale = false;
    void readSources(folder, JSON.parse(wanted)).then((sources) => {
      if (!stale) setRead((before) => ({ sources, number: (before?.number ?? 0) + 1 }));
    });
    return () => {
      stale = true;
    };
  }, [wanted, folder, disk]);
  const answer = useAsked(`goals ${read?.number}`, async (workspace) => read && workspace.goals(read.sources));
  // While sources are read anew the last answer stays, so that cards, menus and the focus in them stay too.
  const [last, setLast] = useState({ folder, goals: answer });
  if (last.folder !== folder || (answer && answer !== last.goals)) setLast({ folder, goals: answer });
  return answer ?? (last.folder === folder ? last.goals : undefined);
}
