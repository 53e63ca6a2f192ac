import type { Blueprint } from '../blueprint/blueprint.ts';
import { type Home, homeOf, sameHome } from '../blueprint/membership.ts';
import { type BlueprintPart, blueprintOfParts } from '../blueprint/parts.ts';
import type { ObjectKind, PortType } from '../contract/port.ts';
import { portType } from '../contract/portTypes.ts';
import type { FilePath } from '../document/document.ts';
import type { LinkedElement } from '../graph/edge.ts';
import { type Element, type ElementId, elementIdFrom } from '../graph/element.ts';
import type { FolderMember, KindFound, KindSchema, Look, ObjectIdentity, Outline, Provider } from '../graph/look.ts';
import type { JsonValue } from '../json.ts';
import type { Cells } from './cells.ts';
import { indexKey } from './elementIndex.ts';
import { landingsOf, sameLandings } from './landings.ts';
import { outlineOf, sameOutlines } from './outline.ts';
import type { SchemaCatalog } from './schemaCatalog.ts';

/** Cells that the look reads besides the index. Written by the workspace only. */
export const lookKey = {
  blueprint: (part: BlueprintPart) => `blueprint ${part}`,
  catalog: 'catalog',
  file: (path: FilePath) => `file ${path}`,
  folder: (path: string) => `folder ${path}`,
  filesIn: (path: string) => `filesIn ${path}`,
  data: (path: FilePath) => `data ${path}`,
  rules: (system: string) => `rules ${system}`,
  home: (id: ElementId) => `home|${id}`,
  link: (id: ElementId) => `link|${id}`,
  dependents: (id: ElementId) => `dependents ${id}`,
} as const;

const none: readonly never[] = [];
const home = 'home';
const speaker = 'speaker';
const providers = 'providers';
const members = 'members';
const outline = 'outline';
const identities = 'identities';
const landings = 'landings';

/** The id that sorts first, whatever the order in which the files were read. */
function earlier(id: ElementId, element: Element): ElementId {
  return id === '' || element.id < id ? element.id : id;
}

function memberOf({ id, source, gathers }: Element): FolderMember {
  return { id, file: source.file, ...(gathers && { gathers }) };
}

/** The index lists what changed last at the end; members must not change places by an edit. */
function byId(a: FolderMember, b: FolderMember): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function sameMembers(before: readonly FolderMember[] | undefined, after: readonly FolderMember[]): boolean {
  return (
    before?.length === after.length &&
    before.every((one, index) => {
      const other = after[index];
      return one.id === other?.id && one.file === other.file && one.gathers?.join('\n') === other.gathers?.join('\n');
    })
  );
}

function identityOf({ id, group, kind, namespace, name, labels }: Element): ObjectIdentity {
  return { id, group, kind, ...(namespace !== undefined && { namespace }), name, labels };
}

function sameIdentities(before: readonly ObjectIdentity[] | undefined, after: readonly ObjectIdentity[]): boolean {
  return (
    before?.length === after.length &&
    before.every((one, index) => {
      const other = after[index];
      return one.id === other?.id && one.name === other.name && sameTexts(one.labels, other.labels);
    })
  );
}

function sameProviders(before: readonly Provider[] | undefined, after: readonly Provider[]): boolean {
  return (
    before?.length === after.length &&
    before.every((one, index) => one.element === after[index]?.element && one.port === after[index]?.port)
  );
}

function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(a);
  return (
    a === b ||
    (keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key]))
  );
}

/** The questions of `Look`, each read through cells so that it is remembered who asked. */
export class CellLook implements Look {
  readonly blueprint: Blueprint;
  readonly today: string;
  readonly #cells: Cells;

  constructor(cells: Cells, today: string) {
    this.today = today;
    this.#cells = cells;
    this.blueprint = blueprintOfParts((part) => cells.get(lookKey.blueprint(part)) as Blueprint[typeof part]);
    cells.define(home, (key) => this.#homeOf(key.slice(home.length + 1)), sameHome);
    // Of the members only the first one's name matters to whoever asks, so other changes among them stop here.
    cells.define(
      speaker,
      (key) => this.#elements(key.slice(speaker.length + 1)).reduce(earlier, elementIdFrom('')),
      (before, after) => before === after,
    );
    cells.define(
      members,
      (key) =>
        this.#elements(indexKey.inFolder(key.slice(members.length + 1)))
          .map(memberOf)
          .sort(byId),
      sameMembers,
    );
    cells.define(outline, (key) => this.#elements(key.slice(outline.length + 1)).map(outlineOf), sameOutlines);
    cells.define(providers, (key) => this.#providersOf(key.slice(providers.length + 1)), sameProviders);
    cells.define(
      landings,
      (key) => {
        const id = elementIdFrom(key.slice(landings.length + 1));
        return landingsOf(id, this.dependents(id));
      },
      sameLandings,
    );
    cells.define(identities, (key) => this.#elements(key.slice(identities.length + 1)).map(identityOf), sameIdentities);
  }

  /** How many questions were asked so far. */
  get asked(): number {
    return this.#cells.asked;
  }

  home({ id }: Element): Home {
    return this.#cells.get(lookKey.home(id)) as Home;
  }

  /** The one name of a port type: lower case, aliases of the product and of the blueprint resolved. */
  canonical(type: PortType): PortType {
    const known = portType(type);
    for (const [name, aliases] of this.blueprint.aliases)
      if (aliases.some((alias) => portType(alias) === known)) return portType(name);
    return known;
  }

  objects(group: string, kind: string, namespace: string | undefined, name: string): readonly Element[] {
    return this.#elements(indexKey.object(group, kind, namespace, name));
  }

  ofKind(group: string, kind: string): readonly Element[] {
    return this.#elements(indexKey.ofKind(group, kind));
  }

  addressed(address: string): readonly Outline[] {
    return this.#cells.get(`${outline}|${indexKey.addressed(address)}`) as readonly Outline[];
  }

  kindsPresent(): readonly ObjectKind[] {
    return this.#cells.get(indexKey.kinds) as readonly ObjectKind[];
  }

  identitiesOf(group: string, kind: string): readonly ObjectIdentity[] {
    return this.#cells.get(`${identities}|${indexKey.ofKind(group, kind)}`) as readonly ObjectIdentity[];
  }

  podMakers(namespace: string | undefined, label: string, value: string): readonly Element[] {
    const here = this.#elements(indexKey.pods(namespace, label, value));
    return namespace === undefined ? here : [...here, ...this.#elements(indexKey.pods(undefined, label, value))];
  }

  labelled(group: string, kind: string, label: string, value: string): readonly Element[] {
    return this.#elements(indexKey.labelled(group, kind, label, value));
  }

  kind(group: string, kind: string): readonly KindFound[] {
    const found: KindFound[] = [];
    for (const element of this.#elements(indexKey.defines(group, kind)))
      for (const definition of element.defines)
        if (definition.group === group && definition.kind === kind)
          found.push({ element, definition, versions: definition.versions });
    if (found.length > 0) return found;
    const builtIn = this.#catalog.versions(group, kind);
    const [first] = builtIn;
    if (!first) return none;
    const versions = builtIn.map(({ version }) => ({ name: version, served: true, storage: builtIn.length === 1 }));
    return [{ definition: { group, kind, plural: first.plural, namespaced: first.namespaced }, versions }];
  }

  schema(group: string, version: string, kind: string): KindSchema | undefined {
    for (const element of this.#elements(indexKey.defines(group, kind))) {
      for (const definition of element.defines) {
        if (definition.group !== group || definition.kind !== kind) continue;
        const { schema } = definition.versions.find((one) => one.name === version) ?? {};
        if (!schema) continue;
        const { namespaced } = definition;
        const definedBy = element.id;
        return {
          schema,
          definitions: {},
          namespaced,
          definedBy,
          version,
          source: 'blueprint',
          dialect: 'custom-resource',
        };
      }
    }
    const builtIn = this.#catalog.versions(group, kind).find((one) => one.version === version);
    if (!builtIn) return undefined;
    const { schema, definitions, namespaced, dialect } = builtIn;
    return { schema, definitions, namespaced, version, source: 'built-in', dialect };
  }

  providers(type: PortType): readonly Provider[] {
    return this.#cells.get(`${providers}|${this.canonical(type)}`) as readonly Provider[];
  }

  consumers(type: PortType): readonly Element[] {
    return this.#elements(indexKey.requires(this.canonical(type)));
  }

  portTypes(): readonly PortType[] {
    return this.#cells.get(indexKey.portTypes) as readonly PortType[];
  }

  hasPlatform(): boolean {
    return this.#cells.get(indexKey.platform) === true;
  }

  byId(id: ElementId): readonly Element[] {
    return this.#elements(indexKey.id(id));
  }

  outlines(id: ElementId): readonly Outline[] {
    return this.#cells.get(`${outline}|${indexKey.id(id)}`) as readonly Outline[];
  }

  link(element: Element): LinkedElement {
    return this.#cells.get(lookKey.link(element.id)) as LinkedElement;
  }

  dependents(id: ElementId): readonly LinkedElement[] {
    return (this.#cells.get(lookKey.dependents(id)) as readonly LinkedElement[] | undefined) ?? none;
  }

  landings(id: ElementId): readonly string[] {
    return this.#cells.get(`${landings}|${id}`) as readonly string[];
  }

  speaksForKind({ group, kind, id }: Element): boolean {
    return this.#cells.get(`${speaker}|${indexKey.ofKind(group, kind)}`) === id;
  }

  speaksForNamespace({ namespace, id }: Element): boolean {
    return this.#cells.get(`${speaker}|${indexKey.inNamespace(namespace)}`) === id;
  }

  namespaceExists(name: string): boolean {
    const objects = this.objects('', 'Namespace', undefined, name);
    return objects.length > 0 || this.#elements(indexKey.makesNamespace(name)).length > 0;
  }

  fileExists(path: FilePath): boolean {
    return this.#cells.get(lookKey.file(path)) !== undefined;
  }

  isPatchFile(path: FilePath): boolean {
    return this.#elements(indexKey.patches(path)).length > 0;
  }

  filesIn(folder: string): readonly string[] {
    const files = this.#cells.get(lookKey.filesIn(folder)) as { readonly names: ReadonlySet<string> } | undefined;
    return files ? [...files.names].sort() : none;
  }

  dataIn(path: FilePath): JsonValue | undefined {
    return this.#cells.get(lookKey.data(path)) as JsonValue | undefined;
  }

  subfolders(folder: string): readonly string[] | undefined {
    return this.#cells.get(lookKey.folder(folder)) as readonly string[] | undefined;
  }

  membersOf(folder: string): readonly FolderMember[] {
    return this.#cells.get(`${members}|${folder}`) as readonly FolderMember[];
  }

  #providersOf(wanted: PortType): readonly Provider[] {
    return this.#elements(indexKey.provides(wanted)).flatMap((element) =>
      element.contract.provides
        .filter((port) => [port.type, ...port.aliases].some((one) => this.canonical(one) === wanted))
        .map((port) => ({ element, port })),
    );
  }

  #homeOf(id: string): Home {
    const [element] = this.#elements(indexKey.id(id));
    return element ? homeOf(element, this.blueprint) : { published: true };
  }

  #elements(key: string): readonly Element[] {
    return (this.#cells.get(key) as readonly Element[] | undefined) ?? none;
  }

  get #catalog(): SchemaCatalog {
    return this.#cells.get(lookKey.catalog) as SchemaCatalog;
  }
}
