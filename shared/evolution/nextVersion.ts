/**
 * The name of the next version as Kubernetes counts them: `v1` → `v2`, `v1beta1` → `v1beta2`; the first that is free.
 * Source: Kubernetes, "API versioning" and version priority of CustomResourceDefinitions.
 */
export function nextVersion(from: string, taken: readonly string[]): string {
  const parts = /^(v\d+(?:alpha|beta)|v)(\d+)$/.exec(from);
  const [stem, start] = parts ? [parts[1] ?? 'v', Number(parts[2])] : ['v', 1];
  let number = start + 1;
  while (taken.includes(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}
