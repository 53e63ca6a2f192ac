import type { LinkedElement } from '../../graph/edge.ts';
import type { Element, ElementId } from '../../graph/element.ts';
import type { WorkspaceView } from '../../graph/view.ts';
import { apiContractOf } from '../../offer/apiContract.ts';
import { foldOf } from '../../workspace/fold.ts';
import { type EntityRef, entityName, refKey } from './entityRef.ts';
import { isCatalogued, type PresentEntities } from './present.ts';

/** An element of the blueprint that gets an entity of its own. */
export interface ChosenEntity {
  readonly ref: EntityRef;
  readonly linked: LinkedElement;
}

/** What becomes of the elements in a catalogue. */
export interface Choice {
  /** Sorted by id of the element, so that the same blueprint gives the same text. */
  readonly chosen: readonly ChosenEntity[];
  /** The entity of an element: its own, one that is described already, or that of the workload it is folded into. */
  readonly refs: ReadonlyMap<ElementId, EntityRef>;
  /** Entities that are described by files of the blueprint and speak for elements. */
  readonly merged: readonly EntityRef[];
  /** Elements that a catalogue has no kind for. */
  readonly leftOut: readonly LinkedElement[];
}

/** Decides which elements become Components, APIs and Resources, and under which names. */
export function chooseEntities(view: WorkspaceView, present: PresentEntities): Choice {
  const all = [...view.elements()].toSorted((a, b) => (a.element.id < b.element.id ? -1 : 1));
  const refs = new Map<ElementId, EntityRef>(present.describing);
  const merged = new Map<string, EntityRef>();
  const wanted: { kind: string; name: string; linked: LinkedElement }[] = [];
  const leftOut: LinkedElement[] = [];
  for (const linked of all) {
    const { element } = linked;
    if (isCatalogued(element) || element.folds) continue;
    const described = present.describing.get(element.id);
    const kind = kindFor(linked);
    if (described) merged.set(refKey(described), described);
    else if (kind === undefined) {
      if (!isBackstage(element)) leftOut.push(linked);
    } else wanted.push({ kind, name: entityName(nameFor(element)), linked });
  }
  const counts = Map.groupBy(wanted, ({ kind, name }) => `${kind} ${name}`);
  const taken = new Set<string>();
  const chosen = wanted.flatMap(({ kind, name, linked }): readonly ChosenEntity[] => {
    const { element } = linked;
    const there = present.byKey.get(refKey({ kind, name }));
    if (there) {
      merged.set(refKey(there), there);
      refs.set(element.id, there);
      return [];
    }
    const alone = counts.get(`${kind} ${name}`)?.length === 1;
    const ref = { kind, name: freeName(alone ? name : `${name}-${element.namespace ?? element.system}`, kind, taken) };
    refs.set(element.id, ref);
    return [{ ref, linked }];
  });
  for (const linked of all) {
    const into = foldOf(linked, view);
    const ref = into && refs.get(into);
    if (ref) refs.set(linked.element.id, ref);
  }
  return { chosen, refs, merged: [...merged.values()], leftOut };
}

/** Names of definitions are plural and a group: people know their APIs by the type that they offer. */
function nameFor(element: Element): string {
  return element.name.includes('.') ? (apiContractOf(element)?.type ?? element.name) : element.name;
}

function freeName(wanted: string, kind: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? entityName(wanted) : entityName(`${wanted.slice(0, 58)}-${count}`);
    const key = refKey({ kind, name });
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

/** The kind of entity for an element; undefined where a catalogue has none. */
function kindFor({ element, layer, edges }: LinkedElement): string | undefined {
  if (apiContractOf(element)) return 'API';
  // What offers pieces of one engine, or rules over others, is neither software nor something that software needs.
  if (element.defines.length > 0 || element.contract.provides.some(({ form }) => form === true)) return undefined;
  if (edges.some(({ type }) => setsRules.has(type))) return undefined;
  if (element.layer === 'by-definition') return layer === 'orchestration' ? undefined : 'Resource';
  if (layer === 'app') return 'Component';
  return layer === 'infra' && !isPlumbing(element.group, element.kind) ? 'Resource' : undefined;
}

const setsRules: ReadonlySet<string> = new Set(['implements', 'governs', 'delivers', 'schedules']);

/** Locations, Templates and skeletons are Backstage's already. */
function isBackstage({ group }: Element): boolean {
  return group === 'backstage.io' || group.endsWith('.backstage.io');
}

/** What every cluster brings is no infrastructure that a team would look up, but for what holds data or lets traffic in. */
const lookedUp: ReadonlySet<string> = new Set([
  '/PersistentVolumeClaim',
  'gateway.networking.k8s.io/Gateway',
  'storage.k8s.io/StorageClass',
]);

function isPlumbing(group: string, kind: string): boolean {
  const builtIn = group === '' || group.endsWith('.k8s.io') || group === 'policy' || group === 'kyverno.io';
  return builtIn && !lookedUp.has(`${group}/${kind}`);
}
