import { describe, expect, it } from 'vitest';
import { exampleApi, exampleWorkload } from '../rules/contract/examples.ts';
import { openExample } from '../workspace/testing/openExample.ts';
import type { StartId, StartStep } from './start.ts';
import { startsOf } from './starts.ts';

function stepsOf(id: StartId, files: Readonly<Record<string, string>>): readonly StartStep[] {
  return startsOf(openExample(files)).find((start) => start.id === id)?.steps ?? [];
}

const told = (steps: readonly StartStep[]) => steps.map(({ title, done, act }) => [title, done, act?.label]);

const entry = (name: string, type: string) => `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: ${name} }
spec: { type: ${type}, owner: team-data }
`;

describe('From a portal', () => {
  const catalogue = [entry('orders', 'postgresql'), entry('carts', 'redis'), entry('sessions', 'redis')].join('---\n');

  it('finds the types that its entries name and no API offers', () => {
    const steps = stepsOf('portal', { 'catalog-info.yaml': catalogue, 'api.yaml': exampleApi });
    expect(told(steps)).toEqual([
      ['Offer redis', false, 'Offer redis…'],
      ['postgres is offered', true, undefined],
    ]);
    expect(steps[0]?.why).toBe('2 entries of the portal: carts and sessions. No platform API offers it.');
    expect(steps[0]?.act).toMatchObject({ kind: 'add', layer: 'orchestration', type: 'redis' });
  });

  it('has nothing to say where there is no portal', () => {
    expect(startsOf(openExample({ 'api.yaml': exampleApi }))[0]).toEqual({ id: 'portal', found: 0, steps: [] });
  });
});

describe('From the middle', () => {
  it('tells of each API who asks and who makes it, and what is asked for in vain', () => {
    const steps = stepsOf('middle', {
      'api.yaml': exampleApi,
      'score.yaml': exampleWorkload('type: redis'),
    });
    expect(told(steps)).toEqual([
      ['Offer redis', false, 'Offer redis…'],
      ['postgres.db.acme.io', false, 'Choose an engine…'],
    ]);
    expect(steps[0]?.why).toBe('shop asks for it, and nobody answers.');
    expect(steps[1]?.why).toBe('Offers postgres. Nobody asks for it yet. Nothing here makes it.');
  });

  it('ticks an API that is asked for and made', () => {
    const composition = `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: postgres }
spec:
  compositeTypeRef: { apiVersion: db.acme.io/v1, kind: Postgres }
  mode: Pipeline
  pipeline: [{ step: make, functionRef: { name: make } }]
`;
    const request = exampleWorkload('type: postgres, params: { size: small }');
    const files = { 'api.yaml': exampleApi, 'composition.yaml': composition, 'score.yaml': request };
    expect(stepsOf('middle', files)).toMatchObject([
      { done: true, why: 'Offers postgres. shop asks for it. postgres makes it.' },
    ]);
    const { 'score.yaml': _, ...unasked } = files;
    expect(told(stepsOf('middle', unasked))).toEqual([['postgres.db.acme.io', false, 'Add a workload…']]);
  });
});

describe('From below', () => {
  const modules = {
    'net/main.tf': 'resource "aws_s3_bucket" "logs" {}\nresource "random_id" "suffix" {}\n',
    'shop/main.tf': 'resource "aws_s3_bucket" "pictures" {}\nresource "google_redis_instance" "cart" {}\n',
  };

  it('groups what runs behind no API by the type that it would be offered as, the most used first', () => {
    const steps = stepsOf('below', modules);
    expect(told(steps)).toEqual([
      ['Offer s3', false, 'Offer s3…'],
      ['Offer redis', false, 'Offer redis…'],
    ]);
    expect(steps[0]?.elements).toHaveLength(2);
  });

  it('leaves out what an API stands before, and ticks a type that is offered', () => {
    const module =
      'variable "size" { type = string }\noutput "host" { value = 1 }\nresource "aws_db_instance" "this" {}\n';
    expect(stepsOf('below', { 'modules/postgres/main.tf': module })).toEqual([]);
    const bucket = exampleApi.replaceAll('postgres', 's3').replaceAll('Postgres', 'S3');
    expect(told(stepsOf('below', { ...modules, 'api.yaml': bucket }))).toContainEqual([
      's3 is offered',
      true,
      undefined,
    ]);
  });

  it('reads managed resources by the service that they are of', () => {
    const bucket = `apiVersion: s3.aws.upbound.io/v1beta1
kind: Bucket
metadata: { name: logs }
spec: { forProvider: { region: eu-west-1 } }
`;
    expect(told(stepsOf('below', { 'bucket.yaml': bucket }))).toEqual([['Offer s3', false, 'Offer s3…']]);
  });
});
