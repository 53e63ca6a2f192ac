import { loadKubeconfig } from '../../host/kubeconfig/loadKubeconfig.ts';
import type { Check } from './check.ts';

/** More names than this are only counted. */
const mostNames = 8;

/** The contexts of the kubeconfig, by name only. No cluster is asked and no credential program is run. */
export async function checkKubeconfig(): Promise<Check> {
  const named = { id: 'kubeconfig', title: 'kubeconfig' };
  const { contexts, currentContext, warnings } = await loadKubeconfig();
  const names = [...contexts.keys()];
  const [warning] = warnings;
  if (names.length === 0 && warning === undefined)
    return {
      ...named,
      state: 'absent',
      found: 'no context: there is no cluster to compare with or to apply to',
      advice: 'Make a cluster (kind create cluster), or put its kubeconfig at ~/.kube/config or in $KUBECONFIG.',
    };
  const shown = names.slice(0, mostNames).map((name) => (name === currentContext ? `${name} (current)` : name));
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
  const found = names.length === 0 ? 'no context' : `${shown.join(', ')}${more}`;
  return warning === undefined ? { ...named, state: 'ok', found } : { ...named, state: 'bad', found, advice: warning };
}
