import type { StackChoice } from '../../shared/stack/choices.ts';
import type { StackFile } from '../../shared/stack/template.ts';
import { loadFolder } from './openFolder.ts';
import { tellProblem } from './perform.ts';
import { session } from './session.ts';
import { useStore } from './store.ts';

/** The gallery of what a new blueprint can begin with. */
export async function showNew(): Promise<void> {
  const { show, setCatalogue, systems } = useStore.getState();
  // Without a folder nobody has asked for the icons of the systems yet.
  if (systems.size === 0)
    setCatalogue(...(await Promise.all([session().workspace.systems(), session().workspace.palette()])));
  show({ name: 'new' });
}

/** Makes a new blueprint of chosen systems and opens it. */
export async function createOwnBlueprint(name: string, choice: StackChoice): Promise<void> {
  // Put together anew: what is on the screen may be a keystroke behind.
  const composed = await session().workspace.composeStack(choice, name);
  if (composed) await createBlueprint(name, composed.files);
}

/** Makes a new blueprint of these files and opens it; nothing happens where the person cancels. */
export async function createBlueprint(name: string, files: readonly StackFile[]): Promise<void> {
  const folder = await session().host.call('folder.create', { name, files: [...files] });
  if (!folder.ok) return tellProblem(folder.problem);
  if (!folder.value) return;
  useStore.getState().close();
  await loadFolder(folder.value);
  useStore.getState().tell({
    tone: 'info',
    text: `Made ${folder.value.name} in ${folder.value.displayPath}.`,
    advice: 'README.md says how to run it.',
  });
}
