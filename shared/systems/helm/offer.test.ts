import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { anyContract } from '../../offer/testing/anyContract.ts';
import { sampleContracts } from '../../offer/testing/contracts.ts';
import { readSchema } from '../../schema/schema.ts';
import { validate } from '../../schema/validate.ts';
import { helmOffer } from './offer.ts';

type Contract = Parameters<typeof helmOffer.express>[0];

function chartOf(contract: Contract) {
  const { files, lost } = helmOffer.express(contract);
  const text = (ending: string) => files.find(({ path }) => path.endsWith(ending))?.text;
  const values = text('/values.yaml');
  return {
    lost,
    schema: readSchema(JSON.parse(text('/values.schema.json') ?? '{}')),
    values: values === undefined ? undefined : parse(values),
    template: text('/templates/request.yaml'),
  };
}

const contract = (inputs: Contract['inputs']): Contract => ({
  type: 'postgres',
  group: 'db.acme.io',
  kind: 'Postgres',
  plural: 'postgreses',
  version: 'v1',
  otherVersions: [],
  asObjects: false,
  ...(inputs && { inputs }),
});

describe('an API as a chart', () => {
  it('takes the inputs as values, with their defaults, nested ones included', () => {
    const { schema, values } = chartOf(
      contract({
        type: 'object',
        properties: {
          size: { type: 'string', enum: ['small', 'large'], default: 'small' },
          backup: { type: 'object', properties: { days: { type: 'integer', default: 7 } } },
          note: { type: 'string' },
        },
      }),
    );
    expect(values).toEqual({ size: 'small', backup: { days: 7 } });
    expect(schema.properties?.size).toMatchObject({ enum: ['small', 'large'] });
  });

  it('has no values of its own where something has to be given, so that Helm asks for it', () => {
    const { schema, values } = chartOf(
      contract({ type: 'object', required: ['size'], properties: { size: { type: 'string' } } }),
    );
    expect(values).toBeUndefined();
    expect(schema.required).toEqual(['size']);
  });

  it('never shares a name with what Helm hands to every chart', () => {
    const { schema } = chartOf(contract({ type: 'object', properties: { global: { type: 'string' } } }));
    expect(Object.keys(schema.properties ?? {})).toEqual(['globalValue']);
  });

  it('says of every output that it is lost', () => {
    const { lost } = chartOf({ ...contract({ type: 'object' }), outputs: [{ name: 'host', secret: false }] });
    expect(lost).toContainEqual(expect.objectContaining({ about: 'output', path: 'host' }));
  });

  it('has values that its own schema takes, whatever the API', () => {
    const holds = (one: Contract) => {
      const { schema, values } = chartOf(one);
      if (values !== undefined) expect(validate(schema, values, { dialect: 'json-schema' }).problems).toEqual([]);
    };
    for (const one of Object.values(sampleContracts)) holds(one);
    fc.assert(fc.property(anyContract, holds), { numRuns: 100, seed: 3 });
  });
});
