import { callOf, perform } from '../state/perform.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** Where Git hosts look for the file that says who owns what. */
const codeownersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/** Takes over the teams that the folder names already: catalogue groups, and owners in CODEOWNERS. */
export async function importTeams(): Promise<void> {
  const folder = useStore.getState().folder?.id;
  const answer =
    folder === undefined ? undefined : await session().host.call('files.read', { folder, paths: codeownersPaths });
  const files = answer?.ok ? answer.value.files : [];
  const codeowners = codeownersPaths.flatMap((path) => files.find((file) => file.path === path)?.text ?? [])[0];
  if (await perform(callOf('team.import', codeowners === undefined ? {} : { codeowners })))
    useStore.getState().setCentre('teams');
}
