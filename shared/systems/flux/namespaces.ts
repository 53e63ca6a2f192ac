import { type JsonObject, textAt, valueAt } from '../../json.ts';

/**
 * The namespace that an install creates where it is missing. A Kustomization never does: its targetNamespace has to be
 * there. Source: Flux, HelmRelease `spec.install.createNamespace` and Kustomization `spec.targetNamespace`.
 */
export function namespacesMade(kind: string, value: JsonObject): readonly string[] {
  if (kind !== 'HelmRelease' || valueAt(value, ['spec', 'install', 'createNamespace']) !== true) return [];
  const namespace = textAt(value, 'spec', 'targetNamespace');
  return namespace && !namespace.includes('${') ? [namespace] : [];
}
