import { type GoalSources, type WantedSources, wantedSources } from '../../shared/goals/sources.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** Reads what goals need beside the blueprint through the host. What can't be read is left out, which the goals then say. */
export async function readSources(folder: string, { files: paths, history }: WantedSources): Promise<GoalSources> {
  const { host } = session();
  const [files, logged] = await Promise.all([
    paths.length === 0 ? undefined : host.call('files.read', { folder, paths: [...paths] }),
    history ? host.call('git.history', { folder }) : undefined,
  ]);
  return {
    files: Object.fromEntries((files?.ok ? files.value.files : []).map(({ path, text }) => [path, text])),
    ...(logged && { history: logged.ok ? logged.value : null }),
  };
}

/** The sources of all goals as they are now, for what is made once: a report. */
export async function sourcesNow(): Promise<GoalSources> {
  const folder = useStore.getState().folder?.id;
  const goals = await session().workspace.goals();
  return folder === undefined ? {} : readSources(folder, wantedSources(goals));
}
