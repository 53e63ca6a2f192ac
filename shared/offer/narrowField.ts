import type { Schema } from '../schema/schema.ts';
import { type Ability, type Dialect, type Facet, keywordsOf } from './dialect.ts';
import { facetText } from './facetText.ts';

type Draft = { -readonly [K in keyof Schema]: Schema[K] };

/** A facet of a field that does not carry over as it is. */
export interface Loss {
  /** Names of fields from the top; `[]` stands for the items of a list and `*` for the values of a map. */
  readonly path: readonly string[];
  readonly degree: 'approximated' | 'lost';
  readonly what: string;
  readonly why: string;
}

/**
 * What a format can say of a field (canonical form, and the answer too): everything it has no words for is taken away and
 * told to `tell`. Undefined is never given: a field of which nothing is left is `{}`, "anything".
 */
export function narrowField(
  field: Schema,
  path: readonly string[],
  dialect: Dialect,
  tell: (loss: Loss) => void,
): Schema {
  const draft: Draft = { ...field };
  const replace: ((field: Schema) => Schema)[] = [];
  const weigh: Weigh = (facet, of = field, at = path) => {
    const ability = abilityOf(dialect, facet, of, at);
    if (ability === 'carried') return ability;
    const what = facetText(facet, of);
    if ('lost' in ability) tell({ path: at, degree: 'lost', what, why: ability.lost });
    else {
      tell({ path: at, degree: 'approximated', what, why: ability.approximated });
      if (ability.as) replace.push(ability.as);
    }
    return ability;
  };
  for (const facet of keywordFacets) {
    const present = keywordsOf[facet].filter((keyword) => field[keyword] !== undefined);
    if (present.length > 0 && isGone(weigh(facet))) for (const keyword of present) delete draft[keyword];
  }
  const type = typeFacet(field);
  const plain = isGone(weigh(type));
  if (type === 'integer' && !plain) weigh('type');
  if (plain && type !== 'anything') {
    delete draft.type;
    dropStructure(draft);
    if (type === 'type') tellInner(field, path, whyGone(dialect, field, path), tell);
  } else structure(field, draft, path, dialect, tell, weigh);
  if (dialect.openObjects === 'all' && draft.type === 'object') draft.additionalProperties ??= true;
  return replace.reduce<Schema>((now, as) => as(now), draft);
}

/** Says what the format makes of a facet of a field, and tells what that costs. */
type Weigh = (facet: Facet, of?: Schema, at?: readonly string[]) => Ability;

function abilityOf(dialect: Dialect, facet: Facet, field: Schema, path: readonly string[]): Ability {
  const stated = dialect.facets[facet] ?? 'carried';
  return typeof stated === 'function' ? stated(field, path) : stated;
}

/** The structure of an object or a list: its fields, its values, its items. */
function structure(
  field: Schema,
  draft: Draft,
  path: readonly string[],
  dialect: Dialect,
  tell: (loss: Loss) => void,
  weigh: Weigh,
): void {
  const { properties, additionalProperties: rest, items, required = [] } = field;
  if (properties) {
    const gone = path.length > 0 && isGone(weigh('nested'));
    const kept = gone ? undefined : fields(properties, path, dialect, tell);
    delete draft.properties;
    delete draft.required;
    if (kept) {
      if (Object.keys(kept.schemas).length > 0) draft.properties = kept.schemas;
      const names = required.flatMap((name) => {
        const now = kept.names.get(name);
        return now !== undefined && !isGone(weigh('required', properties[name], [...path, name])) ? [now] : [];
      });
      if (names.length > 0) draft.required = names;
    } else {
      draft.additionalProperties = true;
      tellInner({ properties }, path, whyGone(dialect, field, path, 'nested'), tell);
    }
  }
  if (typeof rest === 'object') {
    if (isGone(weigh('map'))) {
      // Values of which nothing can be said are let through, where fields of any name are.
      if (isGone(abilityOf(dialect, 'open', { ...field, additionalProperties: true }, path)))
        delete draft.additionalProperties;
      else draft.additionalProperties = true;
      tellInner({ additionalProperties: rest }, path, whyGone(dialect, field, path, 'map'), tell);
    } else draft.additionalProperties = narrowField(rest, [...path, '*'], dialect, tell);
    if (typeof draft.additionalProperties === 'object' && Object.keys(draft.additionalProperties).length === 0)
      draft.additionalProperties = true;
  } else if (rest === true && isGone(weigh('open'))) delete draft.additionalProperties;
  else if (rest === false && isGone(weigh('closed'))) delete draft.additionalProperties;
  if (items) {
    if (isGone(weigh('items'))) {
      draft.items = {};
      tellInner({ items }, path, whyGone(dialect, field, path, 'items'), tell);
    } else draft.items = narrowField(items, [...path, '[]'], dialect, tell);
  }
}

function fields(
  properties: Readonly<Record<string, Schema>>,
  path: readonly string[],
  dialect: Dialect,
  tell: (loss: Loss) => void,
) {
  const schemas: Record<string, Schema> = {};
  const names = new Map<string, string>();
  const stay = new Set(Object.keys(properties).filter((name) => !dialect.fieldName?.(name, path)));
  for (const [name, schema] of Object.entries(properties)) {
    const at = [...path, name];
    const other = dialect.fieldName?.(name, path);
    const now = other ? other.name && freeName(other.name, stay) : name;
    if (other)
      tell({
        path: at,
        degree: now === undefined ? 'lost' : 'approximated',
        what: now === undefined ? 'the field' : `named ${now}`,
        why: other.why,
      });
    if (now === undefined) continue;
    stay.add(now);
    names.set(name, now);
    schemas[now] = narrowField(schema, at, dialect, tell);
  }
  return { schemas, names };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}${count}`;
  return free;
}

const keywordFacets = [
  'nullable',
  'default',
  'choices',
  'range',
  'length',
  'pattern',
  'format',
  'unique',
  'description',
  'title',
  'example',
  'alternatives',
  'conditions',
  'rules',
  'merging',
] as const satisfies readonly (keyof typeof keywordsOf)[];

function typeFacet({ type }: Schema): Facet {
  if (type === undefined) return 'anything';
  if (typeof type !== 'string') return 'union';
  return type === 'integer' ? 'integer' : 'type';
}

function isGone(ability: Ability): boolean {
  if (ability === 'carried') return false;
  return 'lost' in ability || (ability.kept !== true && ability.as === undefined);
}

function dropStructure(draft: Draft): void {
  delete draft.properties;
  delete draft.required;
  delete draft.items;
  delete draft.additionalProperties;
}

/** The fields inside one whose structure can't be said are lost with it. */
function tellInner(field: Schema, path: readonly string[], why: string, tell: (loss: Loss) => void): void {
  for (const [name, schema] of Object.entries(field.properties ?? {})) {
    const at = [...path, name];
    tell({ path: at, degree: 'lost', what: 'the field', why });
    tellInner(schema, at, why, tell);
  }
  if (field.items) tellInner(field.items, [...path, '[]'], why, tell);
  if (typeof field.additionalProperties === 'object') tellInner(field.additionalProperties, [...path, '*'], why, tell);
}

function whyGone(dialect: Dialect, field: Schema, path: readonly string[], facet: Facet = 'type'): string {
  const ability = abilityOf(dialect, facet, field, path);
  if (ability === 'carried') return '';
  return 'lost' in ability ? ability.lost : ability.approximated;
}
