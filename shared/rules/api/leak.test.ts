import { describe, expect, it } from 'vitest';
import { filePath } from '../../document/document.ts';
import { openExample } from '../../workspace/testing/openExample.ts';

const api = (fields: string) => `apiVersion: apiextensions.crossplane.io/v1
kind: CompositeResourceDefinition
metadata: { name: xstores.db.acme.io }
spec:
  group: db.acme.io
  names: { kind: XStore, plural: xstores }
  claimNames: { kind: Store, plural: stores }
  versions:
    - name: v1
      served: true
      referenceable: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                size: { type: string, enum: [small, large] }
${fields.replace(/^(?=.)/gm, '                ')}
`;

function leaks(fields: string, blueprint = '') {
  const engine = openExample({
    'api.yaml': api(fields),
    'blueprint.yaml': `apiVersion: entresol.dev/v1alpha2\nkind: Blueprint\n${blueprint}`,
  });
  return engine
    .findings(filePath('api.yaml'))
    .filter(({ code }) => code === 'api/leak')
    .map(({ message, range }) => [
      /The input (\S+) .*: (.*)\. Ask/.exec(message)?.slice(1).join(': '),
      range.start.line,
    ]);
}

describe('words of infrastructure in the inputs of an API', () => {
  it.each([
    ['subnetIds: { type: array, items: { type: string } }', 'subnetIds: “subnet” of AWS'],
    ['VPC_ID: { type: string }', 'VPC_ID: “vpc” of AWS'],
    ['storage-class: { type: string }', 'storage-class: “storage class” of the cluster'],
    ['place: { type: string, enum: [here, eu-west-1] }', 'place: the region code eu-west-1 of AWS'],
    ['place: { type: string, default: europe-west4 }', 'place: the region code europe-west4 of Google Cloud'],
    ['kind: { type: string, enum: [db.t3.micro] }', 'kind: the instance class db.t3.micro of AWS'],
    ['disk: { type: object, properties: { sku: { type: string } } }', 'disk.sku: “sku” of Azure'],
  ])('%s is told once, where it is written', (field, words) => {
    expect(leaks(field)).toEqual([[words, 20]]);
  });

  it.each([
    'learning: { type: string }',
    'family: { type: string }',
    'skull: { type: string }',
    'ruleset: { type: string }',
  ])('%s is no such word', (field) => {
    expect(leaks(field)).toEqual([]);
  });

  it('are fewer or more by what blueprint.yaml says', () => {
    const fields =
      'region: { type: string }\nnet: { type: object, properties: { cidr: { type: string } } }\ntenant: { type: string }';
    expect(leaks(fields).map(([words]) => words)).toEqual([
      'region: “region” of any cloud',
      'net.cidr: “cidr” of any cloud',
    ]);
    const stated = 'leaks: { allow: [region, net.cidr], words: { our data centre: [tenant] } }\n';
    expect(leaks(fields, stated).map(([words]) => words)).toEqual(['tenant: “tenant” of our data centre']);
  });
});
