import type { ObjectKind, PortType } from '../contract/port.ts';
import { portType } from '../contract/portTypes.ts';
import type { Element } from '../graph/element.ts';
import type { Cells } from './cells.ts';
import { folderOf } from './folderTree.ts';

/** Keys of the index: questions that rules may ask, each answered by a list of elements. */
export const indexKey = {
  object: (group: string, kind: string, namespace: string | undefined, name: string) =>
    `object ${group}/${kind}/${namespace ?? ''}/${name}`,
  ofKind: (group: string, kind: string) => `ofKind ${group}/${kind}`,
  inNamespace: (namespace: string | undefined) => `inNamespace ${namespace ?? ''}`,
  pods: (namespace: string | undefined, label: string, value: string) => `pods ${namespace ?? ''} ${label}=${value}`,
  labelled: (group: string, kind: string, label: string, value: string) =>
    `labelled ${group}/${kind} ${label}=${value}`,
  defines: (group: string, kind: string) => `defines ${group}/${kind}`,
  provides: (type: PortType) => `provides ${type}`,
  requires: (type: PortType) => `requires ${type}`,
  inFolder: (folder: string) => `inFolder ${folder}`,
  makesNamespace: (name: string) => `makesNamespace ${name}`,
  patches: (file: string) => `patches ${file}`,
  addressed: (address: string) => `addressed ${address}`,
  /** Ids are claimed, so that one element at most answers it. */
  id: (id: string) => `id ${id}`,
  shard: (shard: string) => `shard ${shard}`,
  portTypes: 'portTypes',
  kinds: 'kinds',
  platform: 'platform',
} as const;

/** What keys of lists begin with. */
const families = [
  ...['object', 'ofKind', 'inNamespace', 'pods', 'labelled', 'defines', 'provides', 'requires', 'inFolder'],
  ...['makesNamespace', 'patches', 'id', 'shard'],
];

/** Parts of even size that all elements are dealt into, so that what concerns everything is worked out part by part. */
export const shards: readonly string[] = Array.from({ length: 1024 }, (_, index) => String(index));

/** The part that an element is in, by its id alone. */
function shardOf(id: string): string {
  let mixed = 0;
  for (let at = 0; at < id.length; at++) mixed = (Math.imul(mixed, 31) + id.charCodeAt(at)) | 0;
  return String((mixed ^ (mixed >>> 15)) & 1023);
}

/**
 * Every element under the questions it answers. The lists are input cells: replacing one asks exactly those again who
 * had asked this question.
 */
export class ElementIndex {
  readonly #cells: Cells;
  readonly #lists = new Map<string, readonly Element[]>();
  readonly #canonical: (type: PortType) => PortType;
  /** Every type that somebody provides, and whether a platform API is among them. */
  readonly #providers = new Map<PortType, boolean>();
  #typesChanged = true;
  #kindsChanged = true;

  constructor(cells: Cells, canonical: (type: PortType) => PortType) {
    this.#cells = cells;
    this.#canonical = canonical;
    for (const family of families) cells.hold(family, (key) => this.#lists.get(key));
    cells.set(indexKey.portTypes, []);
    cells.set(indexKey.platform, false);
    cells.set(indexKey.kinds, []);
  }

  /** Takes elements out and puts others in, as one change. */
  replace(gone: readonly Element[], come: readonly Element[]): void {
    const touched = new Map<string, Element[]>();
    const list = (key: string): Element[] => {
      const draft = touched.get(key) ?? [...(this.#lists.get(key) ?? [])];
      touched.set(key, draft);
      return draft;
    };
    for (const element of gone) {
      for (const key of this.#keysOf(element)) {
        const draft = list(key);
        const at = draft.indexOf(element);
        if (at >= 0) draft.splice(at, 1);
      }
    }
    for (const element of come) for (const key of this.#keysOf(element)) list(key).push(element);
    for (const [key, written] of touched) {
      // A list that grew holds room for more; most hold one element and stay so.
      const draft = written.slice();
      if (key.startsWith('ofKind ') && (draft.length === 0 || !this.#lists.has(key))) this.#kindsChanged = true;
      if (draft.length === 0) this.#lists.delete(key);
      else this.#lists.set(key, draft);
      this.#cells.set(key, draft.length === 0 ? undefined : draft);
      if (key.startsWith('provides ')) this.#putProviders(key.slice('provides '.length), draft);
    }
  }

  /** The elements under a key, without asking on anybody's behalf. */
  peek(key: string): readonly Element[] {
    return this.#lists.get(key) ?? [];
  }

  /** Brings the lists of all port types and kinds up to date, once after a batch of changes. */
  settle(): void {
    if (this.#kindsChanged) this.#settleKinds();
    if (!this.#typesChanged) return;
    this.#typesChanged = false;
    const types = [...this.#providers.keys()].sort();
    const platform = [...this.#providers.values()].some((isPlatform) => isPlatform);
    const before = this.#cells.get(indexKey.portTypes);
    if (!Array.isArray(before) || before.join('\n') !== types.join('\n')) this.#cells.set(indexKey.portTypes, types);
    this.#cells.set(indexKey.platform, platform);
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
    const kinds: ObjectKind[] = [];
    for (const [key, [element]] of this.#lists)
      if (element && key.startsWith('ofKind ')) kinds.push({ group: element.group, kind: element.kind });
    this.#cells.set(indexKey.kinds, kinds);
  }

  #keysOf(element: Element): ReadonlySet<string> {
    const { group, kind, namespace, name, contract } = element;
    const keys = new Set([
      indexKey.object(group, kind, namespace, name),
      indexKey.ofKind(group, kind),
      indexKey.id(element.id),
      indexKey.shard(shardOf(element.id)),
      indexKey.inNamespace(namespace),
    ]);
    // What is generated lies in no folder: who delivers the folder delivers what generates it.
    if (!element.generatedBy) keys.add(indexKey.inFolder(folderOf(element.source.file)));
    for (const [label, value] of Object.entries(element.podLabels ?? {}))
      keys.add(indexKey.pods(namespace, label, value));
    for (const [label, value] of Object.entries(element.labels)) keys.add(indexKey.labelled(group, kind, label, value));
    // Nobody creates the namespace that has to be there before it is.
    for (const made of element.makesNamespaces ?? []) if (made !== namespace) keys.add(indexKey.makesNamespace(made));
    for (const address of element.addresses ?? []) keys.add(indexKey.addressed(address));
    for (const file of element.patchFiles ?? []) keys.add(indexKey.patches(file));
    for (const definition of element.defines) keys.add(indexKey.defines(definition.group, definition.kind));
    for (const port of contract.provides.filter(({ form }) => !form))
      for (const type of [port.type, ...port.aliases]) keys.add(indexKey.provides(this.#canonical(portType(type))));
    for (const port of contract.requires) keys.add(indexKey.requires(this.#canonical(portType(port.type))));
    return keys;
  }
}
