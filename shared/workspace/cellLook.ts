import type { Blueprint } from '../blueprint/blueprint.ts';
import { type Home, homeOf, sameHome } from '../blueprint/membership.ts';
import type { ObjectKind, PortType } from '../contract/port.ts';
import { portType } from '../contract/portTypes.ts';
import type { FilePath } from '../document/document.ts';
import type { LinkedElement } from '../graph/edge.ts';
import { type Element, type ElementId, elementIdFrom } from '../graph/element.ts';
import { linkElement } from '../graph/link.ts';
import type { FolderMember, KindFound, KindSchema, Look, ObjectIdentity, Outline, Provider } from '../graph/look.ts';
import type { JsonValue } from '../json.ts';
import type { Cells, Computed } from './cells.ts';
import { type ElementIndex, indexKey } from './elementIndex.ts';
import type { ElementLists } from './elementLists.ts';
import { definitionsOf, schemaOfKind } from './knownKinds.ts';
import { landingsOf, sameLandings } from './landings.ts';
import { earlier, identityOf, membersAmong, sameIdentities, sameMembers, sameProviders } from './lookAnswers.ts';
import type { LookInputs } from './lookInputs.ts';
import { outlineOf, sameOutlines } from './outline.ts';
import { sameLink } from './sameLink.ts';

const none: readonly never[] = [];
const elsewhere: Home = { published: true };

/** The one name of a port type: lower case, aliases of the product and of the blueprint resolved. */
export function canonicalType(type: PortType, aliases: Blueprint['aliases']): PortType {
  const known = portType(type);
  for (const [name, others] of aliases) if (others.some((alias) => portType(alias) === known)) return portType(name);
  return known;
}

/** The questions of `Look`, each read through cells so that it is remembered who asked. */
export class CellLook implements Look {
  readonly blueprint: Blueprint;
  readonly today: string;
  /** Each element with its edges and answers. */
  readonly links: Computed<ElementId, LinkedElement>;
  /** Where each element belongs. */
  readonly homes: Computed<ElementId, Home>;
  readonly #cells: Cells;
  readonly #index: ElementIndex;
  readonly #inputs: LookInputs;
  readonly #speakerOfKind: Computed<string, ElementId>;
  readonly #speakerInNamespace: Computed<string, ElementId>;
  readonly #members: Computed<string, readonly FolderMember[]>;
  readonly #outlines: Computed<ElementId, readonly Outline[]>;
  readonly #addressed: Computed<string, readonly Outline[]>;
  readonly #providers: Computed<PortType, readonly Provider[]>;
  readonly #landings: Computed<ElementId, readonly string[]>;
  readonly #identities: Computed<string, readonly ObjectIdentity[]>;

  constructor(cells: Cells, index: ElementIndex, inputs: LookInputs, today: string) {
    this.blueprint = inputs.blueprint.asked;
    this.today = today;
    this.#cells = cells;
    this.#index = index;
    this.#inputs = inputs;
    // Of the members only the first one's name matters to whoever asks, so other changes among them stop here.
    const speakerOf = (lists: ElementLists) =>
      cells.computed((key: string) => lists.get(key).reduce(earlier, elementIdFrom('')), Object.is);
    this.links = cells.computed((id) => this.#linkOf(id), sameLink);
    this.homes = cells.computed((id) => this.#homeOf(id), sameHome);
    this.#speakerOfKind = speakerOf(index.ofKind);
    this.#speakerInNamespace = speakerOf(index.inNamespace);
    this.#members = cells.computed((folder) => membersAmong(index.inFolder.get(folder)), sameMembers);
    this.#outlines = cells.computed((id): readonly Outline[] => this.byId(id).map(outlineOf), sameOutlines);
    this.#addressed = cells.computed(
      (address): readonly Outline[] => index.addressed.get(address).map(outlineOf),
      sameOutlines,
    );
    this.#providers = cells.computed((type) => this.#providersOf(type), sameProviders);
    this.#landings = cells.computed((id) => landingsOf(id, this.dependents(id)), sameLandings);
    this.#identities = cells.computed(
      (kind): readonly ObjectIdentity[] => index.ofKind.get(kind).map(identityOf),
      sameIdentities,
    );
  }

  /** How many questions were asked so far. */
  get asked(): number {
    return this.#cells.asked;
  }

  home({ id }: Element): Home {
    return this.homes.get(id);
  }

  objects(group: string, kind: string, namespace: string | undefined, name: string): readonly Element[] {
    return this.#index.objects.get(indexKey.object(group, kind, namespace, name));
  }

  ofKind(group: string, kind: string): readonly Element[] {
    return this.#index.ofKind.get(indexKey.kind(group, kind));
  }

  addressed(address: string): readonly Outline[] {
    return this.#addressed.get(address);
  }

  kindsPresent(): readonly ObjectKind[] {
    return this.#index.kinds.get();
  }

  identitiesOf(group: string, kind: string): readonly ObjectIdentity[] {
    return this.#identities.get(indexKey.kind(group, kind));
  }

  podMakers(namespace: string | undefined, label: string, value: string): readonly Element[] {
    const { pods } = this.#index;
    const here = pods.get(indexKey.pods(namespace, label, value));
    return namespace === undefined ? here : [...here, ...pods.get(indexKey.pods(undefined, label, value))];
  }

  labelled(group: string, kind: string, label: string, value: string): readonly Element[] {
    return this.#index.labelled.get(indexKey.labelled(group, kind, label, value));
  }

  kind(group: string, kind: string): readonly KindFound[] {
    const defining = this.#index.defines.get(indexKey.kind(group, kind));
    return definitionsOf(group, kind, defining, () => this.#inputs.catalog.get());
  }

  schema(group: string, version: string, kind: string): KindSchema | undefined {
    const defining = this.#index.defines.get(indexKey.kind(group, kind));
    return schemaOfKind(group, version, kind, defining, () => this.#inputs.catalog.get());
  }

  providers(type: PortType): readonly Provider[] {
    return this.#providers.get(this.#canonical(type));
  }

  consumers(type: PortType): readonly Element[] {
    return this.#index.requires.get(this.#canonical(type));
  }

  portTypes(): readonly PortType[] {
    return this.#index.portTypes.get();
  }

  hasPlatform(): boolean {
    return this.#index.platform.get();
  }

  byId(id: ElementId): readonly Element[] {
    const element = this.#index.byId.get(id);
    return element ? [element] : none;
  }

  outlines(id: ElementId): readonly Outline[] {
    return this.#outlines.get(id);
  }

  link(element: Element): LinkedElement {
    return this.links.get(element.id);
  }

  dependents(id: ElementId): readonly LinkedElement[] {
    return this.#inputs.dependents.get(id);
  }

  landings(id: ElementId): readonly string[] {
    return this.#landings.get(id);
  }

  speaksForKind({ group, kind, id }: Element): boolean {
    return this.#speakerOfKind.get(indexKey.kind(group, kind)) === id;
  }

  speaksForNamespace({ namespace, id }: Element): boolean {
    return this.#speakerInNamespace.get(namespace ?? '') === id;
  }

  namespaceExists(name: string): boolean {
    const objects = this.objects('', 'Namespace', undefined, name);
    return objects.length > 0 || this.#index.makesNamespace.get(name).length > 0;
  }

  fileExists(path: FilePath): boolean {
    return this.#inputs.file.get(path);
  }

  isPatchFile(path: FilePath): boolean {
    return this.#index.patches.get(path).length > 0;
  }

  filesIn(folder: string): readonly string[] {
    const files = this.#inputs.filesIn.get(folder);
    return files ? [...files.names].sort() : none;
  }

  dataIn(path: FilePath): JsonValue | undefined {
    return this.#inputs.data.get(path);
  }

  subfolders(folder: string): readonly string[] | undefined {
    return this.#inputs.folder.get(folder);
  }

  membersOf(folder: string): readonly FolderMember[] {
    return this.#members.get(folder);
  }

  #canonical(type: PortType): PortType {
    return canonicalType(type, this.blueprint.aliases);
  }

  #providersOf(wanted: PortType): readonly Provider[] {
    return this.#index.provides
      .get(wanted)
      .flatMap((element) =>
        element.contract.provides
          .filter((port) => [port.type, ...port.aliases].some((one) => this.#canonical(one) === wanted))
          .map((port) => ({ element, port })),
      );
  }

  #linkOf(id: ElementId): LinkedElement {
    const element = this.#index.byId.get(id);
    if (!element) throw new Error(`${id} was asked for its links when it had gone`);
    return linkElement(element, this);
  }

  #homeOf(id: ElementId): Home {
    const element = this.#index.byId.get(id);
    return element ? homeOf(element, this.blueprint) : elsewhere;
  }
}
