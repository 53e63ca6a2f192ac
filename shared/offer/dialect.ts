import type { Schema } from '../schema/schema.ts';
import type { ApiOutput } from './apiContract.ts';

/** A thing that can be said of an input, or of the API as a whole. */
export type Facet =
  | 'type'
  | 'integer'
  | 'anything'
  | 'union'
  | 'nullable'
  | 'nested'
  | 'items'
  | 'map'
  | 'open'
  | 'closed'
  | 'required'
  | 'default'
  | 'choices'
  | 'range'
  | 'length'
  | 'pattern'
  | 'format'
  | 'unique'
  | 'description'
  | 'title'
  | 'example'
  | 'alternatives'
  | 'conditions'
  | 'rules'
  | 'merging'
  | 'apiDescription'
  | 'apiOwner'
  | 'apiClass'
  | 'apiKind'
  | 'apiVersions';

/**
 * What a format makes of a facet. `lost`: it has no words for it. `approximated`: it says something near; `kept` when
 * reading the files again still finds it, and `as` gives the field with what stands in its place. The text says why.
 */
export type Ability =
  | 'carried'
  | { readonly lost: string }
  | { readonly approximated: string; readonly kept?: boolean; readonly as?: (field: Schema) => Schema };

/** An ability that depends on the field; `path` is empty for the inputs as a whole. `required` is asked of the field that is. */
export type AbilityOf = Ability | ((field: Schema, path: readonly string[]) => Ability);

/** What can be said of an output; `exists` is that there is one. */
export type OutputFacet = 'exists' | 'type' | 'description' | 'secret';

/** What a format can say of a platform API. Facets that are not named are carried. */
export interface Dialect {
  /** Set for formats that can't state inputs at all; the text says why. */
  readonly noInputs?: string;
  /** Set for formats that let fields of any name through beside those that they state: among the inputs, or in all objects. */
  readonly openObjects?: 'inputs' | 'all';
  /** Set for formats that may leave their inputs out; others say "anything" of inputs of which nothing is known. */
  readonly unknownInputs?: 'stay';
  readonly facets: Partial<Readonly<Record<Facet, AbilityOf>>>;
  readonly output?: (output: ApiOutput) => Partial<Readonly<Record<OutputFacet, Ability>>>;
  /** A field name that the format can't have: another one, or none when the field is lost; undefined where it may stay. */
  readonly fieldName?: (
    name: string,
    path: readonly string[],
  ) => { readonly name?: string; readonly why: string } | undefined;
  readonly outputName?: (name: string) => { readonly name?: string; readonly why: string } | undefined;
}

/** The keywords of a canonical schema that belong to each facet of a field. */
export const keywordsOf = {
  nullable: ['nullable'],
  default: ['default'],
  choices: ['enum'],
  range: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  length: ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'],
  pattern: ['pattern'],
  format: ['format'],
  unique: ['uniqueItems'],
  description: ['description'],
  title: ['title'],
  example: ['examples'],
  alternatives: ['oneOf'],
  conditions: [
    'allOf',
    'anyOf',
    'not',
    'if',
    'then',
    'else',
    'dependentRequired',
    'patternProperties',
    'propertyNames',
    'contains',
    'prefixItems',
  ],
  rules: ['x-kubernetes-validations'],
  merging: [
    'x-kubernetes-list-type',
    'x-kubernetes-list-map-keys',
    'x-kubernetes-map-type',
    'x-kubernetes-embedded-resource',
  ],
} as const satisfies Partial<Record<Facet, readonly (keyof Schema)[]>>;
