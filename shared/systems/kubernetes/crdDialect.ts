import type { Ability, Dialect } from '../../offer/dialect.ts';
import { patternOf } from '../../schema/pattern.ts';
import type { Schema } from '../../schema/schema.ts';
import { structuralProblems } from '../../schema/structural.ts';
import { validate } from '../../schema/validate.ts';
import { crdSchemaValue } from './crdSchemaValue.ts';
import { isInStatus } from './statusOutputs.ts';

const dropped = 'Structural schemas have no words for it, so the API server would refuse the definition.';

/**
 * What the schema of a CustomResourceDefinition can say of an API. Source: apiextensions-apiserver, structural schemas;
 * outputs that a status should not show, or can't, are named by the annotation `entresol.dev/outputs`.
 */
export const crdDialect: Dialect = {
  facets: {
    union: ({ type = [] }) =>
      typeof type !== 'string' && [...type].sort().join() === 'integer,string'
        ? 'carried'
        : { approximated: 'A field of a CRD has one type, so this one takes anything.', as: anyType },
    closed: {
      approximated: 'Unknown fields are dropped, or refused by clients that validate strictly, and not by the schema.',
    },
    map: ({ properties }) =>
      properties ? { lost: 'A structural schema can’t describe further fields beside named ones.' } : 'carried',
    default: (field) =>
      field.default !== null && isValidDefault(field)
        ? 'carried'
        : { lost: 'It is not valid by the field’s own schema, which the API server checks.' },
    pattern: ({ pattern = '' }) =>
      patternOf(pattern) ? 'carried' : { lost: 'Kubernetes reads patterns by RE2, which has no look-around.' },
    unique: ({ items }) =>
      typeof items?.type === 'string' && items.type !== 'object' && items.type !== 'array'
        ? 'carried'
        : { lost: 'The API server compares items of a set only where they are single values.' },
    conditions: (field) => structuralOnly(field, ['allOf', 'anyOf', 'not']),
    alternatives: (field) => structuralOnly(field, ['oneOf']),
    apiClass: { lost: 'A definition answers every class; say it by an input, or by labels.' },
    apiVersions: { lost: 'Only this version is made; further ones need a conversion that is yours to write.' },
  },
  output: (output) => (isInStatus(output) ? {} : annotated),
};

const annotated: Partial<Readonly<Record<'type' | 'description' | 'secret', Ability>>> = {
  type: { lost: 'The annotation that names this output has no room for a type.' },
  description: { lost: 'The annotation that names this output has no room for a description.' },
  secret: {
    approximated: 'A status is no place for secrets: an annotation names it, and the value belongs in a Secret.',
    kept: true,
  },
};

function anyType({ type: _type, ...rest }: Schema): Schema {
  return rest;
}

function isValidDefault(field: Schema): boolean {
  const { default: preset, ...schema } = field;
  return preset !== undefined && validate(schema, preset, { dialect: 'custom-resource' }).problems.length === 0;
}

const unknownToCrds = [
  'if',
  'then',
  'else',
  'dependentRequired',
  'patternProperties',
  'propertyNames',
  'contains',
  'prefixItems',
] as const;

/** Combinations are taken where they only check what the schema around them describes. */
function structuralOnly(field: Schema, keywords: readonly string[]): Ability {
  if (unknownToCrds.some((keyword) => field[keyword] !== undefined) && keywords.includes('allOf'))
    return { lost: dropped };
  const problems = structuralProblems({ type: 'object', properties: { spec: crdSchemaValue(field) } });
  return problems.some(({ path }) => keywords.includes(String(path[2]))) ? { lost: dropped } : 'carried';
}
