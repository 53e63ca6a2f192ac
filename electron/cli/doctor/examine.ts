import { checkBrowser, checkBuild, checkDesktop, checkNode, checkStateFolder } from './app.ts';
import type { Check } from './check.ts';
import { checkKubeconfig } from './kubeconfig.ts';
import { checkPrograms } from './programs.ts';

/** Looks at everything that Entresol uses on this machine. Changes nothing, and asks no cluster and no network. */
export async function examine(): Promise<readonly Check[]> {
  const [state, programs, kubeconfig] = await Promise.all([checkStateFolder(), checkPrograms(), checkKubeconfig()]);
  return [checkNode(), checkBuild(), checkDesktop(), checkBrowser(), state, ...programs, kubeconfig];
}
