import type { LinkedElement } from '../../graph/edge.ts';
import type { WorkspaceView } from '../../graph/view.ts';
import type { JsonObject } from '../../json.ts';
import { apiContractOf } from '../../offer/apiContract.ts';
import type { ChosenEntity } from './chooseEntities.ts';
import { definitionOf } from './definition.ts';
import { entityName, refKey } from './entityRef.ts';
import { entityOf, type NewEntity } from './newEntity.ts';
import type { Owners } from './owners.ts';
import type { Relations } from './relations.ts';

/** The Component, API or Resource of an element, with what the graph knows of it. */
export function elementEntity(
  view: WorkspaceView,
  { ref, linked }: ChosenEntity,
  relations: Relations,
  owners: Owners,
): NewEntity {
  const { element, domain, owner } = linked;
  const own = { owner: owners.refOf(owner), ...(domain === undefined ? {} : { system: entityName(domain) }) };
  const said = relations.get(refKey(ref)) ?? {};
  const spec: JsonObject =
    ref.kind === 'API'
      ? { ...apiSpec(linked), ...own, ...said, ...definitionOf(view, element) }
      : ref.kind === 'Component'
        ? { type: componentType(element.kind), lifecycle: 'production', ...own, ...said }
        : { type: entityName(element.kind), ...own, ...said };
  const description = element.contract.description ?? `${element.title} of ${element.source.file}.`;
  const annotations = { 'entresol.dev/element': element.id, ...workloadAnnotations(linked) };
  const title = ref.kind === 'API' && element.name.includes('.') ? apiContractOf(element)?.kind : element.name;
  return { ref, entity: entityOf(ref, { title, description, annotations }, spec) };
}

function componentType(kind: string): string {
  return /job$/i.test(kind) ? 'job' : 'service';
}

function apiSpec({ element }: LinkedElement): JsonObject {
  const versions = element.defines.flatMap((defined) => defined.versions).filter(({ served }) => served);
  if (versions.length > 0 && versions.every(({ deprecated }) => deprecated === true))
    return { lifecycle: 'deprecated' };
  const names = versions.length > 0 ? versions.map(({ name }) => name) : [element.contract.version ?? ''];
  return { lifecycle: names.every((name) => /alpha|beta|^v?0\./.test(name)) ? 'experimental' : 'production' };
}

/** How Backstage's Kubernetes plug-in finds the objects that run a Component. */
function workloadAnnotations({ element }: LinkedElement): JsonObject {
  const { podLabels, labels, namespace } = element;
  const id = labels['backstage.io/kubernetes-id'];
  const selector = Object.entries(podLabels ?? {}).map(([key, value]) => `${key}=${value}`);
  if (id === undefined && selector.length === 0) return {};
  return {
    ...(id === undefined
      ? { 'backstage.io/kubernetes-label-selector': selector.toSorted().join(',') }
      : { 'backstage.io/kubernetes-id': id }),
    ...(namespace === undefined ? {} : { 'backstage.io/kubernetes-namespace': namespace }),
  };
}
