import type { Element } from '../../graph/element.ts';
import { textAt } from '../../json.ts';

const composeKeys = ['directories', 'files', 'networks', 'volumes', 'services', 'models', 'info_logs'];
const kubernetesKeys = ['manifests'];

/** Keys of a provisioner that only score-compose knows. */
export function keysForCompose(provisioner: Element): readonly string[] {
  return stated(provisioner, composeKeys);
}

/** Keys of a provisioner that only score-k8s knows. */
export function keysForKubernetes(provisioner: Element): readonly string[] {
  return stated(provisioner, kubernetesKeys);
}

/** True when only score-compose can read a provisioner. */
export function isForCompose(provisioner: Element): boolean {
  return (
    keysForCompose(provisioner).length > 0 || textAt(provisioner.value, 'uri')?.startsWith('local-env://') === true
  );
}

/** True when only score-k8s can read a provisioner. */
export function isForKubernetes(provisioner: Element): boolean {
  return keysForKubernetes(provisioner).length > 0;
}

function stated(provisioner: Element, keys: readonly string[]): readonly string[] {
  return keys.filter((key) => provisioner.value[key] !== undefined && provisioner.value[key] !== null);
}
