import { type JsonObject, textAt } from '../../json.ts';
import { isFilledInLater } from '../repoFolder.ts';
import { type ResolvedApplication, syncOptions } from './application.ts';

/** The namespaces that a sync creates where they are missing; those known only at run time are left out. */
export function namespacesMade(applications: readonly Pick<ResolvedApplication, 'spec'>[]): readonly string[] {
  return [...new Set(applications.flatMap(({ spec }) => namespaceMade(spec)))];
}

/** The namespace that objects without one go to; undefined where that is known only at run time. */
export function destinationNamespace(spec: JsonObject): string | undefined {
  const namespace = textAt(spec, 'destination', 'namespace');
  return !namespace || namespace.includes('*') || isFilledInLater(namespace) ? undefined : namespace;
}

function namespaceMade(spec: JsonObject): readonly string[] {
  const namespace = destinationNamespace(spec);
  return namespace && syncOptions(spec).get('CreateNamespace') === 'true' ? [namespace] : [];
}
