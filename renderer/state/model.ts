import type { FilePath } from '../../shared/document/document.ts';
import type { Finding } from '../../shared/finding/finding.ts';
import type { Edge } from '../../shared/graph/edge.ts';
import type { ElementId } from '../../shared/graph/element.ts';
import type { Point } from '../../shared/layout/geometry.ts';
import type { DomainView, ElementView, FileView, WorkspaceSummary } from '../../shared/workspace/snapshot.ts';

/** The blueprint as last told by the worker. Maps are replaced only when something in them changed. */
export interface Model {
  readonly revision: number;
  readonly elements: ReadonlyMap<ElementId, ElementView>;
  readonly edges: ReadonlyMap<string, Edge>;
  readonly findings: ReadonlyMap<FilePath, readonly Finding[]>;
  readonly files: ReadonlyMap<FilePath, FileView>;
  readonly domains: readonly DomainView[];
  readonly positions: Readonly<Record<string, Point>>;
  readonly summary: WorkspaceSummary | undefined;
}

/** Before anything was told. */
export const emptyModel: Model = {
  revision: 0,
  elements: new Map(),
  edges: new Map(),
  findings: new Map(),
  files: new Map(),
  domains: [],
  positions: {},
  summary: undefined,
};
