import type { EdgeType } from '../../../../shared/graph/element.ts';

/** Files of a small blueprint of our own, by their paths. */
export type Files = Readonly<Record<string, string>>;

/** An edge as a person reads it: `kubernetes:Service/shop/web exposes kubernetes:Deployment/shop/web`. */
export type ShownEdge = `${string}:${string} ${EdgeType} ${string}:${string}`;

/** A relation that a spec sheet lists, and files that show what the product makes of it. */
export interface Relation {
  /** Section of the sheet, and the relation in few words. */
  readonly place: string;
  readonly files: Files;
  readonly edges: readonly ShownEdge[];
  /** Codes of findings, for relations that are a finding where they are broken and no edge where they are not. */
  readonly findings: readonly string[];
  /** Why there is neither edge nor finding. */
  readonly not?: string;
}

/** A relation that is an edge, or several. */
export function edge(place: string, files: Files, ...edges: readonly [ShownEdge, ...ShownEdge[]]): Relation {
  return { place, files, edges, findings: [] };
}

/** A relation that is checked, and told where it is broken. */
export function finding(place: string, files: Files, ...findings: readonly [string, ...string[]]): Relation {
  return { place, files, edges: [], findings };
}

/** A relation that the product does not make, with the reason. */
export function none(place: string, not: string): Relation {
  return { place, files: {}, edges: [], findings: [], not };
}

/**
 * A Kubernetes object in YAML: `object('apps/v1 Deployment shop/web', 'spec: { replicas: 1 }')`. The head is API version,
 * kind and `[namespace/]name`; lines that begin with `labels:` or `annotations:` go into its metadata.
 */
export function object(head: string, ...lines: readonly string[]): string {
  const [apiVersion = '', kind = '', path = ''] = head.split(' ');
  const [name = '', namespace] = path.split('/').reverse();
  const isMeta = (line: string) => /^(labels|annotations):/.test(line);
  const meta = [`name: ${name}`, ...(namespace ? [`namespace: ${namespace}`] : []), ...lines.filter(isMeta)];
  return [
    `apiVersion: ${apiVersion}`,
    `kind: ${kind}`,
    'metadata:',
    ...meta.map((line) => `  ${line}`),
    ...lines.filter((line) => !isMeta(line)),
    '',
  ].join('\n');
}

/** Several documents as one file. */
export function documents(...texts: readonly string[]): string {
  return texts.join('---\n');
}
