import { useEffect, useState } from 'react';
import type { Evolution } from '../../shared/evolution/apiChange.ts';
import type { GitCommit } from '../../shared/protocol/git.ts';
import { ok, type Problem, type Result } from '../../shared/result.ts';
import type { OtherState } from '../../shared/workspace/api.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { useAsked } from '../state/useAsked.ts';
import type { Since } from './sinceState.ts';

/** The APIs against another state, or why that state can't be read; undefined while it is. */
export interface EvolutionView {
  readonly evolution?: Evolution;
  readonly commit?: GitCommit;
  readonly unread?: readonly string[];
  readonly problem?: Problem;
}

interface Other extends Pick<EvolutionView, 'commit' | 'unread'> {
  readonly key: string;
  readonly state: OtherState;
}

/** Reads the other state when it is chosen and whenever files on disk change, then compares at every change of the blueprint. */
export function useEvolution(since: Since, asked: number): EvolutionView {
  const folder = useStore((state) => state.folder?.id ?? '');
  const disk = useStore((state) => `${state.git?.changed} ${state.summary?.dirtyFiles.join()}`);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly result: Result<Other> } | undefined>(undefined);
  const key = JSON.stringify(since);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is on disk, and the wish to ask again, make the answer old
  useEffect(() => {
    let stale = false;
    void otherState(JSON.parse(key), folder, key).then((result) => {
      if (!stale) setAnswer({ key, result });
    });
    return () => {
      stale = true;
    };
  }, [key, folder, disk, asked]);
  const result = answer?.key === key ? answer.result : undefined;
  const other = result?.ok ? result.value : undefined;
  const [stamp, setStamp] = useState<{ readonly other: Other | undefined; readonly number: number }>();
  if (stamp?.other !== other) setStamp({ other, number: (stamp?.number ?? 0) + 1 });
  const evolution = useAsked(`${key} ${stamp?.number}`, async (workspace) =>
    other ? workspace.evolution(other.state) : undefined,
  );
  if (result && !result.ok) return { problem: result.problem };
  if (!other || !evolution) return {};
  return {
    evolution,
    ...(other.commit && { commit: other.commit }),
    ...(other.unread && { unread: other.unread }),
  };
}

async function otherState(since: Since, folder: string, key: string): Promise<Result<Other>> {
  const { host, workspace } = session();
  if (since.kind === 'saved') return ok({ key, state: { kind: 'saved' } });
  if (since.kind === 'revision') {
    const found = await host.call('git.files', { folder, revision: since.revision });
    if (!found.ok) return found;
    const { files, commit, unread } = found.value;
    return ok({ key, state: { kind: 'revision', files }, commit, unread });
  }
  const wanted = await workspace.sentApis();
  const found = await host.call('cluster.definitions', { context: since.context, objects: [...wanted] });
  return found.ok ? ok({ key, state: { kind: 'cluster', objects: found.value.objects } }) : found;
}
