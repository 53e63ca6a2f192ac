import type { ObjectKind, PortType } from '../contract/port.ts';
import { portType } from '../contract/portTypes.ts';
import type { Element, ElementId } from '../graph/element.ts';
import type { Cells, Input, Inputs } from './cells.ts';
import { ElementLists } from './elementLists.ts';
import { folderOf } from './folderTree.ts';

/** Keys of the lists that more than one word leads to. */
export const indexKey = {
  object: (group: string, kind: string, namespace: string | undefined, name: string) =>
    `${group}/${kind}/${namespace ?? ''}/${name}`,
  kind: (group: string, kind: string) => `${group}/${kind}`,
  pods: (namespace: string | undefined, label: string, value: string) => `${namespace ?? ''} ${label}=${value}`,
  labelled: (group: string, kind: string, label: string, value: string) => `${group}/${kind} ${label}=${value}`,
} as const;

/** Parts of even size that all elements are dealt into, so that what concerns everything is worked out part by part. */
export const shards: readonly string[] = Array.from({ length: 1024 }, (_, index) => String(index));

/** The part that an element is in, by its id alone. */
function shardOf(id: string): string {
  let mixed = 0;
  for (let at = 0; at < id.length; at++) mixed = (Math.imul(mixed, 31) + id.charCodeAt(at)) | 0;
  return shards[(mixed ^ (mixed >>> 15)) & 1023] ?? '';
}

/** Every element under the questions it answers: replacing one asks exactly those again who had asked such a question. */
export class ElementIndex {
  readonly objects: ElementLists;
  readonly ofKind: ElementLists;
  readonly inNamespace: ElementLists;
  readonly pods: ElementLists;
  readonly labelled: ElementLists;
  readonly defines: ElementLists;
  readonly provides: ElementLists;
  readonly requires: ElementLists;
  readonly inFolder: ElementLists;
  readonly makesNamespace: ElementLists;
  readonly patches: ElementLists;
  readonly addressed: ElementLists;
  readonly shard: ElementLists;
  /** Ids are claimed, so that one element at most answers it. */
  readonly byId: Inputs<ElementId, Element | undefined>;
  /** The port types that anybody provides, in order; the kinds of which there is any element; whether a platform API is there. */
  readonly portTypes: Input<readonly PortType[]>;
  readonly kinds: Input<readonly ObjectKind[]>;
  readonly platform: Input<boolean>;
  readonly #elements = new Map<ElementId, Element>();
  readonly #canonical: (type: PortType) => PortType;
  /** Every type that somebody provides, and whether a platform API is among them. */
  readonly #providers = new Map<PortType, boolean>();
  #typesChanged = true;
  #kindsChanged = true;

  constructor(cells: Cells, canonical: (type: PortType) => PortType) {
    const lists = () => new ElementLists(cells);
    this.#canonical = canonical;
    this.objects = lists();
    this.ofKind = lists();
    this.inNamespace = lists();
    this.pods = lists();
    this.labelled = lists();
    this.defines = lists();
    this.provides = lists();
    this.requires = lists();
    this.inFolder = lists();
    this.makesNamespace = lists();
    this.patches = lists();
    this.addressed = lists();
    this.shard = lists();
    this.byId = cells.inputs((id) => this.#elements.get(id));
    this.portTypes = cells.input<readonly PortType[]>([]);
    this.kinds = cells.input<readonly ObjectKind[]>([]);
    this.platform = cells.input(false);
  }

  /** Takes elements out and puts others in, as one change. */
  replace(gone: readonly Element[], come: readonly Element[]): void {
    for (const element of gone) {
      this.#elements.delete(element.id);
      this.#eachList(element, (lists, key) => lists.remove(key, element));
    }
    for (const element of come) {
      this.#elements.set(element.id, element);
      this.#eachList(element, (lists, key) => lists.add(key, element));
    }
    for (const { id } of gone) this.byId.changed(id);
    for (const { id } of come) this.byId.changed(id);
    for (const lists of this.#plainLists) lists.publish();
    if (this.ofKind.publish().some(({ cameOrWent }) => cameOrWent)) this.#kindsChanged = true;
    for (const { key } of this.provides.publish()) this.#putProviders(key, this.provides.peek(key));
  }

  /** Brings the lists of all port types and kinds up to date, once after a batch of changes. */
  settle(): void {
    if (this.#kindsChanged) this.#settleKinds();
    if (!this.#typesChanged) return;
    this.#typesChanged = false;
    const types = [...this.#providers.keys()].sort();
    if (this.portTypes.get().join('\n') !== types.join('\n')) this.portTypes.set(types);
    this.platform.set([...this.#providers.values()].some((isPlatform) => isPlatform));
  }

  /** Those of which only the elements themselves matter. */
  get #plainLists(): readonly ElementLists[] {
    const { objects, inNamespace, pods, labelled, defines, requires, inFolder } = this;
    const { makesNamespace, patches, addressed, shard } = this;
    return [
      ...[objects, inNamespace, pods, labelled, defines, requires, inFolder],
      ...[makesNamespace, patches, addressed, shard],
    ];
  }

  #putProviders(type: PortType, elements: readonly Element[]): void {
    const isPlatform = elements.some((element) => element.layer === 'orchestration');
    if (elements.length > 0 && this.#providers.get(type) === isPlatform) return;
    if (elements.length > 0) this.#providers.set(type, isPlatform);
    else this.#providers.delete(type);
    this.#typesChanged = true;
  }

  #settleKinds(): void {
    this.#kindsChanged = false;
    this.kinds.set([...this.ofKind.firsts()].map(({ group, kind }) => ({ group, kind })));
  }

  /** Every list that an element is in, with the key under which it is there. A list may be told several times in a row. */
  #eachList(element: Element, tell: (lists: ElementLists, key: string) => void): void {
    const { group, kind, namespace, name, contract } = element;
    tell(this.objects, indexKey.object(group, kind, namespace, name));
    tell(this.ofKind, indexKey.kind(group, kind));
    tell(this.shard, shardOf(element.id));
    tell(this.inNamespace, namespace ?? '');
    // What is generated lies in no folder: who delivers the folder delivers what generates it.
    if (!element.generatedBy) tell(this.inFolder, folderOf(element.source.file));
    for (const [label, value] of Object.entries(element.podLabels ?? {}))
      tell(this.pods, indexKey.pods(namespace, label, value));
    for (const [label, value] of Object.entries(element.labels))
      tell(this.labelled, indexKey.labelled(group, kind, label, value));
    // Nobody creates the namespace that has to be there before it is.
    for (const made of element.makesNamespaces ?? []) if (made !== namespace) tell(this.makesNamespace, made);
    for (const address of element.addresses ?? []) tell(this.addressed, address);
    for (const file of element.patchFiles ?? []) tell(this.patches, file);
    for (const definition of element.defines) tell(this.defines, indexKey.kind(definition.group, definition.kind));
    for (const port of contract.provides.filter(({ form }) => !form))
      for (const type of [port.type, ...port.aliases]) tell(this.provides, this.#canonical(portType(type)));
    for (const port of contract.requires) tell(this.requires, this.#canonical(portType(port.type)));
  }
}
