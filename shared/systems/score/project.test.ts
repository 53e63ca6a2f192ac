import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filePath } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';
import type { Element } from '../../graph/element.ts';
import { objectHeader } from '../kubernetes/header.ts';
import { score } from './index.ts';
import { projectScore } from './project.ts';

function elements(file: string, text: string): readonly Element[] {
  return parseFile({ path: filePath(file), text }).documents.flatMap((document) => {
    const header = objectHeader(document.value);
    return score.recognises(document, header) ? score.project(document, header) : [];
  });
}

function only(list: readonly Element[]): Element {
  const [element, ...others] = list;
  if (!element || others.length > 0) throw new Error(`${list.length} elements`);
  return element;
}

const workload = `apiVersion: score.dev/v1b1
metadata:
  name: shop
  annotations: { entresol.dev/owner: team-shop }
service:
  ports:
    web: { port: 80 }
containers:
  main:
    image: ghcr.io/acme/shop:1
    variables:
      URL: "postgres://\${resources.db.host}:\${resources.db.port}/"
    files:
      /etc/a: { source: ./conf/a.txt }
      /etc/b: { content: "\${resources.db.name}", noExpand: true }
resources:
  db: { type: PostgreSQL, id: orders, params: { size: small } }
  cart: { type: service-port, params: { workload: cart, port: web } }
  mail: { type: service }
`;

describe('a workload', () => {
  const element = only(elements('apps/shop/score.yaml', workload));

  it('provides a port for each service port and requires one for each resource', () => {
    expect(element.contract.provides.map(({ type, resourceId }) => [type, resourceId])).toEqual([
      ['service-port', 'shop.web'],
    ]);
    expect(
      element.contract.requires.map((port) => [port.name, port.type, port.class, port.resourceId, port.optional]),
    ).toEqual([
      ['db', 'postgres', 'default', 'orders', undefined],
      ['cart', 'service-port', 'default', undefined, true],
      ['mail', 'service', 'default', undefined, true],
    ]);
    expect(element.contract.owner).toBe('team-shop');
  });

  it('tells which outputs are read, and where', () => {
    const [db] = element.contract.requires;
    const url = `postgres://\${resources.db.host}:\${resources.db.port}/`;
    expect(db?.outputsUsed.map(({ name, within }) => [name, url.slice(within?.start, within?.end)])).toEqual([
      ['host', `\${resources.db.host}`],
      ['port', `\${resources.db.port}`],
    ]);
  });

  it('refers to other workloads and to files beside it', () => {
    expect(
      element.references.map(({ target }) =>
        target.by === 'object' ? target.name : target.by === 'file' ? target.path : '',
      ),
    ).toEqual(['cart', 'mail', 'apps/shop/conf/a.txt']);
  });
});

describe('a provisioners file', () => {
  const text = `- uri: template://acme/postgres
  type: postgres
  class: large
  supported_params: [size]
  expected_outputs: [host, password]
  outputs: |
    host: a
    password: {{ encodeSecretRef "a" "password" }}
- uri: cmd://bash#postgres
  type: postgres
- uri: template://acme/route
  type: route
`;
  const list = elements('own/10-own.provisioners.yaml', text);

  it('is one element an entry, each with a name of its own', () => {
    expect(list.map((element) => element.id)).toEqual([
      'score:Provisioner/10-own/postgres',
      'score:Provisioner/10-own/bash-postgres',
      'score:Provisioner/10-own/route',
    ]);
  });

  it('states its outputs, or that nobody knows them', () => {
    const outputs = list.map((element) =>
      element.contract.provides[0]?.outputs?.map(({ name, secret, source }) => [name, secret ?? false, source]),
    );
    expect(outputs).toEqual([
      [
        ['host', false, 'declared'],
        ['password', true, 'declared'],
      ],
      undefined,
      [],
    ]);
  });

  it('keeps class, parameters and order', () => {
    const [first, second] = list.map((element) => element.contract.provides[0]);
    expect([first?.class, Object.keys(first?.inputs?.properties ?? {})]).toEqual(['large', ['size']]);
    expect([second?.class, second?.inputs]).toEqual([undefined, undefined]);
    expect((first?.rank ?? 0) < (second?.rank ?? 0)).toBe(true);
  });
});

describe('what is not Score', () => {
  it.each([
    ['compose.yaml', 'services: {}'],
    ['overrides.compose.yaml', 'services: {}'],
    ['list.yaml', '- a\n- b'],
    ['deployment.yaml', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }'],
  ])('%s gives no element', (file, text) => {
    expect(elements(file, text)).toEqual([]);
  });
});

it('folds overrides into the workload beside them', () => {
  const element = only(elements('shop/overrides.score.yaml', 'containers: { main: { image: other:1 } }'));
  expect([element.kind, element.folds]).toEqual(['Overrides', true]);
});

const odd = fc.oneof(fc.constant('x'), fc.jsonValue());
const shape = fc.record(
  { apiVersion: fc.constant('score.dev/v1b1'), metadata: odd, service: odd, containers: odd, resources: odd },
  { requiredKeys: [] },
);

it('projects any value without throwing', () => {
  const files = fc.constantFrom('score.yaml', 'a.provisioners.yaml', 'overrides.score.yaml');
  fc.assert(
    fc.property(fc.oneof(shape, fc.array(odd), odd), files, (value, file) => {
      const [document] = parseFile({ path: filePath('any.json'), text: JSON.stringify(value) }).documents;
      if (!document) return;
      for (const element of projectScore({ ...document, file: filePath(file) }, objectHeader(document.value)))
        expect(element.id).not.toBe('');
    }),
  );
});
