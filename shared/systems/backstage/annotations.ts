import type { ObjectKind } from '../../contract/port.ts';
import type { Element, Reference, Target } from '../../graph/element.ts';
import { defaultNamespace } from './contract.ts';

/** What an annotation of an entity points at in the cluster's files. */
export interface AnnotationLink {
  readonly annotation: string;
  /** What it points at in the cluster's files first, then what else it may mean: one that is there is enough. */
  readonly targets: readonly Target[];
  readonly words: string;
}

const workloads: readonly ObjectKind[] = [
  { group: 'apps', kind: 'Deployment' },
  { group: 'apps', kind: 'StatefulSet' },
  { group: 'apps', kind: 'DaemonSet' },
  { group: 'batch', kind: 'Job' },
  { group: 'batch', kind: 'CronJob' },
  { group: '', kind: 'Service' },
  { group: 'networking.k8s.io', kind: 'Ingress' },
];

/** Kinds that the annotations of Backstage's Kubernetes plug-in select. */
export const annotatedKinds: readonly ObjectKind[] = [...workloads, { group: '', kind: 'Pod' }];

const argoApplication: ObjectKind = { group: 'argoproj.io', kind: 'Application' };

/** What the links of an entity depend on. */
type Annotated = Pick<Element, 'annotations' | 'namespace'>;

/** The links of an entity to objects, by its annotations; those still to be filled in are left out. */
export function annotationLinks(entity: Annotated): readonly AnnotationLink[] {
  const { annotations } = entity;
  const namespace = annotations['backstage.io/kubernetes-namespace'];
  const place = namespace ? { namespace } : {};
  return Object.entries(annotations).flatMap(([annotation, value]): readonly AnnotationLink[] => {
    if (value === '' || value.includes('${{')) return [];
    switch (annotation) {
      case 'backstage.io/kubernetes-id': {
        const labels = { [annotation]: value };
        return [
          {
            annotation,
            targets: [{ by: 'labels', kinds: workloads, labels, ...place }, scoreWorkload(value)],
            words: `${annotation}=${value}`,
          },
        ];
      }
      case 'backstage.io/kubernetes-label-selector': {
        const labels = equalLabels(value);
        if (!labels) return [];
        const named = labels['app.kubernetes.io/name'];
        const inCluster: Target = { by: 'labels', kinds: annotatedKinds, labels, ...place };
        return [{ annotation, targets: named ? [inCluster, scoreWorkload(named)] : [inCluster], words: value }];
      }
      case 'argocd/app-name': {
        const target: Target = {
          by: 'object',
          ...argoApplication,
          namespace: annotations['argocd/app-namespace'] || 'argocd',
          name: value,
        };
        return [{ annotation, targets: [target], words: `Application ${value}` }];
      }
      default:
        return crossplaneLink(annotation, value, entity);
    }
  });
}

/** References for the links: what an entity describes. */
export function annotationReferences(entity: Annotated): readonly Reference[] {
  return annotationLinks(entity).flatMap(({ annotation, targets, words }) =>
    targets.map(
      (target): Reference => ({
        type: 'describes',
        target,
        path: ['metadata', 'annotations', annotation],
        reason: `the annotation ${annotation} names ${words}`,
        need: 'may',
      }),
    ),
  );
}

/** The workload of that name before Score's tools make objects of it, which they label `app.kubernetes.io/name`. */
function scoreWorkload(name: string): Target {
  return { by: 'object', group: 'score.dev', kind: 'Workload', name };
}

/** `a=b,c=d` as labels; undefined for selectors with other operators, which nobody can follow by labels alone. */
function equalLabels(selector: string): Readonly<Record<string, string>> | undefined {
  const labels: Record<string, string> = {};
  for (const part of selector.split(',')) {
    const [, key, value] = /^\s*([^!=\s]+)\s*==?\s*([^=\s]*)\s*$/.exec(part) ?? [];
    if (key === undefined || value === undefined) return undefined;
    labels[key] = value;
  }
  return labels;
}

/**
 * The TeraSky plug-ins name the claim or the composite resource that an entity stands for. Those that live in a namespace
 * live in the entity's; a composite resource of Crossplane v2 does unless its scope says otherwise, and one that is found
 * in no namespace is looked for without. Source: TeraSky backstage-plugins, crossplane-resources.
 */
function crossplaneLink(annotation: string, value: string, entity: Annotated): readonly AnnotationLink[] {
  const { annotations } = entity;
  const side = /^terasky\.backstage\.io\/(claim|composite)-name$/.exec(annotation)?.[1];
  if (side === undefined) return [];
  const kind = annotations[`terasky.backstage.io/${side}-kind`];
  const group = annotations[`terasky.backstage.io/${side}-group`];
  if (!kind || !group) return [];
  const clusterWide = side === 'composite' && annotations['terasky.backstage.io/crossplane-scope'] === 'Cluster';
  const place = clusterWide ? {} : { namespace: namespaceOf(entity) };
  return [{ annotation, targets: [{ by: 'object', group, kind, name: value, ...place }], words: `${kind} ${value}` }];
}

function namespaceOf({ namespace, annotations }: Annotated): string {
  return namespace || annotations.namespace || annotations['backstage.io/kubernetes-namespace'] || defaultNamespace;
}
