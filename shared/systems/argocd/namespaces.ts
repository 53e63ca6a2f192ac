import { type JsonObject, textAt } from '../../json.ts';
import { isFilledInLater } from '../repoFolder.ts';
import { type ResolvedApplication, syncOptions } from './application.ts';

/** The namespaces that a sync creates where they are missing; those known only at run time are left out. */
export function namespacesMade(applications: readonly Pick<ResolvedApplication, 'spec'>[]): readonly string[] {
  return [...new Set(applications.flatMap(({ spec }) => namespaceMade(spec)))];
}

function namespaceMade(spec: JsonObject): readonly string[] {
  const namespace = textAt(spec, 'destination', 'namespace');
  if (!namespace || namespace.includes('*') || isFilledInLater(namespace)) return [];
  return syncOptions(spec).get('CreateNamespace') === 'true' ? [namespace] : [];
}
