import type { WorkspaceView } from '../graph/view.ts';

/** The shape of `entresol graph --format json`. Only ever grows while `schemaVersion` stays the same. */
export interface GraphJson {
  readonly schemaVersion: 1;
  readonly elements: readonly {
    readonly id: string;
    readonly system: string;
    readonly kind: string;
    readonly name: string;
    readonly layer: 'app' | 'orchestration' | 'infra';
    /** Null for elements of no domain. */
    readonly domain: string | null;
    readonly file: string;
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly type: string;
    readonly reason: string;
  }[];
  readonly domains: readonly {
    readonly name: string;
    readonly owner: string | null;
    readonly elements: readonly string[];
  }[];
}

/** The graph as plain data, in an order that depends on nothing but its contents. */
export function graphJson(view: WorkspaceView): GraphJson {
  const linked = [...view.elements()].sort((a, b) => order(a.element.id, b.element.id));
  return {
    schemaVersion: 1,
    elements: linked.map(({ element, layer, domain }) => ({
      id: element.id,
      system: element.system,
      kind: element.kind,
      name: element.name,
      layer,
      domain: domain ?? null,
      file: element.source.file,
    })),
    edges: linked
      .flatMap((one) => one.edges)
      .map(({ from, to, type, reason }) => ({ from, to, type, reason }))
      .sort((a, b) => order(a.from, b.from) || order(a.to, b.to) || order(a.type, b.type) || order(a.reason, b.reason)),
    domains: view.blueprint.domains.map(({ name, owner }) => ({
      name,
      owner: owner ?? null,
      elements: linked.filter(({ domain }) => domain === name).map(({ element }) => element.id),
    })),
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
