import { isObject, type JsonObject, type JsonPath, type JsonValue, listAt, objectAt, textAt } from '../../json.ts';

/** The two sides of a bundle: what it takes of others, and what it gives to them. */
export type Side = 'takes' | 'gives';

/** The block of `massdriver.yaml` that states one side. */
export interface SlotBlock {
  readonly key: 'dependencies' | 'resources' | 'connections' | 'artifacts';
  /** What one entry is called. */
  readonly word: string;
  /** True for the deprecated blocks in JSON Schema, whose entries stand under `properties`. */
  readonly legacy: boolean;
  /** The key of an entry that names its resource type. */
  readonly refKey: 'resource_type' | '$ref';
}

/** One entry of a block. */
export interface Slot {
  readonly block: SlotBlock;
  readonly name: string;
  /** The reference as it is written: `acme/aws-vpc@~1`; undefined where there is none. */
  readonly ref: string | undefined;
  readonly required: boolean;
  readonly path: JsonPath;
  readonly refPath: JsonPath;
}

/** The blocks of each side in their two forms. Source: Massdriver documentation, Bundle YAML Specification. */
export const slotBlocks: Readonly<Record<Side, { readonly current: SlotBlock; readonly legacy: SlotBlock }>> = {
  takes: {
    current: { key: 'dependencies', word: 'dependency', legacy: false, refKey: 'resource_type' },
    legacy: { key: 'connections', word: 'connection', legacy: true, refKey: '$ref' },
  },
  gives: {
    current: { key: 'resources', word: 'resource', legacy: false, refKey: 'resource_type' },
    legacy: { key: 'artifacts', word: 'artifact', legacy: true, refKey: '$ref' },
  },
};

/** The block where a bundle states a side: the one that it has, otherwise the current one. */
export function blockOf(value: JsonValue | undefined, side: Side): SlotBlock {
  const { current, legacy } = slotBlocks[side];
  return isObject(value) && value[current.key] === undefined && value[legacy.key] !== undefined ? legacy : current;
}

/** Where the entries of a block stand. */
export function entriesPath({ key, legacy }: SlotBlock): JsonPath {
  return legacy ? [key, 'properties'] : [key];
}

/** The entries of a side, in both forms. */
export function slotsOf(value: JsonObject, side: Side): readonly Slot[] {
  const { current, legacy } = slotBlocks[side];
  return [...slotsIn(value, current), ...slotsIn(value, legacy)];
}

/** The entry of a side by its name. */
export function slotNamed(value: JsonObject, side: Side, name: string): Slot | undefined {
  return slotsOf(value, side).find((slot) => slot.name === name);
}

function slotsIn(value: JsonObject, block: SlotBlock): readonly Slot[] {
  const at = entriesPath(block);
  const required = block.legacy ? listAt(value, block.key, 'required') : [];
  return Object.entries(objectAt(value, ...at)).map(([name, entry]): Slot => {
    const path = [...at, name];
    return {
      block,
      name,
      ref: textAt(entry, block.refKey),
      required: block.legacy ? required.includes(name) : isObject(entry) && entry.required === true,
      path,
      refPath: [...path, block.refKey],
    };
  });
}

/** The name of a slot's resource type: `aws-vpc` of `acme/aws-vpc@~1`; undefined for files, URLs and pointers. */
export function typeOfSlot(slot: Slot | undefined): string | undefined {
  return slot && typeOfRef(slot.block.legacy ? slot.ref : slot.ref?.replace(/@.*$/, ''));
}

/** The version, or the range of versions, that a slot states: `~1` of `aws-vpc@~1`. The legacy form has none. */
export function versionOf({ block, ref }: Slot): string | undefined {
  return block.legacy ? undefined : /@(.+)$/.exec(ref ?? '')?.[1];
}

/** The name of a resource type as a reference states it: `aws-vpc` of `massdriver/aws-vpc`. */
export function typeOfRef(ref: string | undefined): string | undefined {
  return ref !== undefined && /^[A-Za-z0-9-]+(\/[A-Za-z0-9-]+)?$/.test(ref)
    ? ref.slice(ref.lastIndexOf('/') + 1)
    : undefined;
}
