import { isDependence } from '../graph/dependence.ts';
import type { Edge, LinkedElement } from '../graph/edge.ts';
import type { WorkspaceView } from '../graph/view.ts';

/** A workload with what it asks for. */
export interface Workload {
  readonly linked: LinkedElement;
  /** Edges to platform APIs of the orchestration layer. */
  readonly requests: readonly Edge[];
  /** Edges that go straight to infrastructure that another domain or nobody stands for. */
  readonly skips: readonly Edge[];
  /** Required ports that nobody answers, or several do. */
  readonly open: number;
}

/**
 * Elements of the app layer that run something or ask for something: they make pods, or require a port. Supporting
 * objects that are folded into another element are part of that one.
 */
export function workloadsOf(view: WorkspaceView): readonly Workload[] {
  return [...view.elements()]
    .filter(({ element, layer }) => layer === 'app' && !element.folds)
    .filter(({ element }) => element.podLabels !== undefined || element.contract.requires.length > 0)
    .sort((a, b) => (a.element.id < b.element.id ? -1 : 1))
    .map((linked): Workload => {
      const own = linked.edges.filter((edge) => edge.from === linked.element.id && isDependence(edge));
      const layerAt = (edge: Edge) => view.element(edge.to)?.layer;
      return {
        linked,
        requests: own.filter((edge) => edge.type === 'requests' && layerAt(edge) === 'orchestration'),
        skips: own.filter((edge) => edge.type === 'requests' && layerAt(edge) === 'infra'),
        open: [...linked.answers].filter(([key, answer]) => isOpen(linked, key, answer.state)).length,
      };
    });
}

function isOpen({ element }: LinkedElement, key: string, state: string): boolean {
  return state !== 'answered' && !element.contract.requires.find((port) => port.key === key)?.optional;
}
