import { isObject, type JsonObject, textAt } from '../../json.ts';
import { accessAddress, clusterAddress } from '../addresses.ts';

/** The repository or the cluster that a Secret gives Argo CD access to, as its label says. Only `stringData` is plain text. */
export function secretAddresses(secret: JsonObject, labels: Readonly<Record<string, string>>): readonly string[] {
  const data = secret.stringData;
  if (!isObject(data)) return [];
  switch (labels['argocd.argoproj.io/secret-type']) {
    case 'repository':
    case 'repo-creds':
      return [textAt(data, 'url')].flatMap((url) => (url ? [accessAddress(url)] : []));
    case 'cluster':
      return [textAt(data, 'name'), textAt(data, 'server')].flatMap((text) => (text ? [clusterAddress(text)] : []));
    default:
      return [];
  }
}
