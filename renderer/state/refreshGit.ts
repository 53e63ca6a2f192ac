import { session } from './session.ts';
import { useStore } from './store.ts';

/** Asks for the branch of the opened folder; without one, or without Git, the status bar shows none. */
export async function refreshGit(): Promise<void> {
  const { folder, setFolder } = useStore.getState();
  if (!folder) return;
  const status = await session().host.call('git.status', { folder: folder.id });
  setFolder({ git: status.ok ? (status.value ?? undefined) : undefined });
}
