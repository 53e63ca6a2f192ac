import type { EdgeType } from '../../graph/element.ts';
import { isList, type JsonPath, type JsonValue, objectAt } from '../../json.ts';
import { type EntityRef, parseEntityRef } from './entityRef.ts';

/** A field of `spec` that names other entities, and what it means. */
export interface RelationField {
  readonly field: string;
  /** Kinds that it may name; the first is meant when the reference states none. Empty: any, and it has to be stated. */
  readonly kinds: readonly string[];
  readonly edge: EdgeType;
  /** True when the arrow runs from the named entity to this one. */
  readonly reversed: boolean;
  readonly words: string;
}

const relation = (
  field: string,
  kinds: readonly string[],
  edge: EdgeType,
  reversed: boolean,
  words: string,
): RelationField => ({ field, kinds, edge, reversed, words });

const owner = relation('owner', ['Group', 'User'], 'owns', true, 'owner');
const system = relation('system', ['System'], 'owns', true, 'part of');
const dependsOn = relation('dependsOn', [], 'depends', false, 'depends on');
const dependencyOf = relation('dependencyOf', [], 'depends', true, 'needed by');

/** By kind. Source: Backstage, descriptor format of catalogue entities. */
const relations: Readonly<Record<string, readonly RelationField[]>> = {
  Component: [
    owner,
    system,
    relation('subcomponentOf', ['Component'], 'owns', true, 'part of'),
    relation('providesApis', ['API'], 'exposes', false, 'provides'),
    relation('consumesApis', ['API'], 'uses', false, 'consumes'),
    dependsOn,
    dependencyOf,
  ],
  API: [owner, system],
  Resource: [owner, system, dependsOn, dependencyOf],
  System: [owner, relation('domain', ['Domain'], 'owns', true, 'part of')],
  Domain: [owner, relation('subdomainOf', ['Domain'], 'owns', true, 'part of')],
  Group: [
    relation('parent', ['Group'], 'owns', true, 'part of'),
    relation('children', ['Group'], 'owns', false, 'parent of'),
    relation('members', ['User'], 'owns', false, 'has the member'),
  ],
  User: [relation('memberOf', ['Group'], 'owns', true, 'member of')],
  Template: [owner],
};

/** One name of another entity in an entity, with its place. */
export interface Relation {
  readonly relation: RelationField;
  readonly text: string;
  /** Undefined where the text is no reference at all. */
  readonly ref: EntityRef | undefined;
  readonly path: JsonPath;
}

/** Every reference to another entity that an entity of this kind states; texts still to be filled in are left out. */
export function relationsOf(kind: string, value: JsonValue): readonly Relation[] {
  const spec = objectAt(value, 'spec');
  const fields = Object.hasOwn(relations, kind) ? (relations[kind] ?? []) : [];
  return fields.flatMap((field) => {
    const stated = spec[field.field];
    const list = isList(stated) ? [...stated.entries()] : [[undefined, stated] as const];
    return list.flatMap(([index, text]): Relation[] => {
      if (typeof text !== 'string' || text === '' || text.includes('${{')) return [];
      const path = index === undefined ? ['spec', field.field] : ['spec', field.field, index];
      return [{ relation: field, text, ref: parseEntityRef(text), path }];
    });
  });
}

/** The kind that a reference means, in the catalogue's spelling of it; undefined where it leaves it open. */
export function kindMeant({ relation: field, ref }: Relation): string | undefined {
  if (!ref?.kind) return field.kinds[0];
  const stated = ref.kind.toLowerCase();
  return catalogKinds.find((kind) => kind.toLowerCase() === stated) ?? ref.kind;
}

const catalogKinds = ['Component', 'API', 'Resource', 'System', 'Domain', 'Group', 'User', 'Location', 'Template'];
