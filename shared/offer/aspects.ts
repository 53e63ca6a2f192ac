import type { Schema } from '../schema/schema.ts';
import type { ApiContract } from './apiContract.ts';
import { type Facet, keywordsOf } from './dialect.ts';
import { fieldsOf } from './narrow.ts';

/** A side of an API by which engines are compared. */
export type Aspect = 'inputs' | 'required' | 'constraints' | 'defaults' | 'outputs' | 'secrets' | 'versions';

/** A value for each aspect, in the order in which they are shown. */
export function mapAspects<Value>(make: (aspect: Aspect) => Value): Readonly<Record<Aspect, Value>> {
  return {
    inputs: make('inputs'),
    required: make('required'),
    constraints: make('constraints'),
    defaults: make('defaults'),
    outputs: make('outputs'),
    secrets: make('secrets'),
    versions: make('versions'),
  };
}

/** How much of each aspect a contract has: fields, required ones, constraints on them, defaults, outputs, secret ones, versions. */
export function aspectCounts(contract: ApiContract): Readonly<Record<Aspect, number>> {
  const { inputs, outputs = [], otherVersions } = contract;
  const fields = inputs ? fieldsOf(inputs, []).map(([, field]) => field) : [];
  return {
    inputs: fields.length,
    required: inputs ? requiredIn(inputs) : 0,
    constraints: [...(inputs ? [inputs] : []), ...fields].reduce((sum, field) => sum + constraintsOn(field), 0),
    defaults: fields.filter((field) => field.default !== undefined).length,
    outputs: outputs.length,
    secrets: outputs.filter((output) => output.secret).length,
    versions: 1 + otherVersions.length,
  };
}

const constraints = [
  'choices',
  'range',
  'length',
  'pattern',
  'format',
  'unique',
  'alternatives',
  'conditions',
  'rules',
] as const satisfies readonly (Facet & keyof typeof keywordsOf)[];

function constraintsOn(field: Schema): number {
  return constraints.filter((facet) => keywordsOf[facet].some((keyword) => field[keyword] !== undefined)).length;
}

function requiredIn(schema: Schema): number {
  const inner = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ];
  return (schema.required?.length ?? 0) + inner.reduce((sum, field) => sum + requiredIn(field), 0);
}
