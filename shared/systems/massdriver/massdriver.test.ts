import { describe, expect, it } from 'vitest';
import { filePath } from '../../document/document.ts';
import { builtInSchemas, openExample } from '../../workspace/testing/openExample.ts';
import { createWorkspace } from '../../workspace/workspace.ts';
import { jqFault, jqPaths } from './jq.ts';

const vpc = `name: aws-vpc
version: 1.0.0
description: A network for everything.
params:
  required: [cidr]
  properties:
    cidr: { type: string }
connections: { properties: {} }
artifacts:
  properties:
    vpc: { $ref: massdriver/aws-vpc }
`;

const redis = `name: shop-cache
version: 1.0.0
description: A cache for the shop. # kept
steps:
- path: src
  provisioner: opentofu:1.9
params:
  required: [size]
  properties:
    size: { type: integer, default: 1 }
connections:
  required:
  - network
  properties:
    network:
      $ref: massdriver/aws-vpc
artifacts:
  properties:
    cache: { $ref: redis-authentication }
`;

const type = `name: aws-vpc
label: VPC
schema:
  type: object
  properties:
    id: { type: string }
`;

const files = {
  'vpc/massdriver.yaml': vpc,
  'cache/massdriver.yaml': redis,
  'cache/src/main.tf':
    'resource "massdriver_artifact" "cache" {\n  field    = "cache"\n  artifact = jsonencode({ size = var.size, net = var.network, md = var.md_metadata })\n}\n',
  'types/aws-vpc/massdriver.yaml': type,
};

describe('Massdriver', () => {
  it('joins bundles by the types of their artifacts and connections, types, and the modules of steps', () => {
    const engine = openExample(files);
    expect(engine.findings().filter((finding) => finding.severity !== 'info')).toEqual([]);
    const edges = [...engine.elements()].flatMap(({ edges }) =>
      edges.map(({ from, type, to, state }) => `${from} ${type} ${to} ${state}`),
    );
    expect(edges).toEqual(
      expect.arrayContaining([
        'massdriver:Bundle/shop-cache requests massdriver:Bundle/aws-vpc ok',
        'massdriver:Bundle/shop-cache uses massdriver:ResourceType/aws-vpc ok',
        'massdriver:Bundle/shop-cache composes terraform:Module/cache/src ok',
      ]),
    );
  });

  it('answers a workload of another system by the resource behind an artifact', () => {
    const score =
      'apiVersion: score.dev/v1b1\nmetadata: { name: shop }\ncontainers: { main: { image: . } }\nresources:\n  cache: { type: redis, params: { size: 2 } }\n';
    const edges = [...openExample({ ...files, 'score.yaml': score }).elements()].flatMap((one) => one.edges);
    expect(edges.find((edge) => edge.type === 'requests' && edge.from === 'score:Workload/shop')).toMatchObject({
      to: 'massdriver:Bundle/shop-cache',
      state: 'ok',
    });
  });

  it('reads an older type that names itself under $md, and leaves generated schemas and templates alone', () => {
    const schema = (md: object) =>
      JSON.stringify({ $md: md, type: 'object', properties: { data: { type: 'object' } } });
    const engine = openExample({
      'types/queue.json': schema({ name: 'aws-sqs-queue' }),
      'types/arn.json': schema({}),
      'bundle/schema-artifacts.json': schema({ name: 'x' }),
      'app/massdriver.yaml': 'name: {{ name }}\ndescription: {{ description }}\n',
    });
    expect([...engine.elements()].map(({ element }) => element.id)).toEqual(['massdriver:ResourceType/aws-sqs-queue']);
    expect(engine.findings().map(({ code, file }) => `${file} ${code}`)).toEqual([
      'app/massdriver.yaml document/template',
    ]);
  });

  it('edits connections, params and artifacts in their places', async () => {
    const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
    await workspace.open({ name: 'test' }, builtInSchemas);
    const path = filePath('cache/massdriver.yaml');
    await workspace.load([{ path, text: redis, etag: 'etag' }], []);
    const element = 'massdriver:Bundle/shop-cache';
    const calls = [
      { id: 'request.rename', args: { element, port: 'requires:network', name: 'vpc' } },
      { id: 'request.set-type', args: { element, port: 'requires:vpc', type: 'gcp-vpc' } },
      { id: 'request.add', args: { element, name: 'role', type: 'aws-iam-role' } },
      { id: 'api.add-input', args: { element, name: 'zone', type: 'string', description: 'Where.' } },
      { id: 'massdriver.add-artifact', args: { element, name: 'logs', type: 'log-stream' } },
    ];
    for (const call of calls) expect(await workspace.run(call)).toMatchObject({ ok: true });
    expect(await workspace.source(path)).toBe(`name: shop-cache
version: 1.0.0
description: A cache for the shop. # kept
steps:
- path: src
  provisioner: opentofu:1.9
params:
  required: [size]
  properties:
    size: { type: integer, default: 1 }
    zone:
      type: string
      title: Zone
      description: Where.
connections:
  required:
  - vpc
  - role
  properties:
    vpc:
      $ref: massdriver/gcp-vpc
    role:
      $ref: aws-iam-role
artifacts:
  properties:
    cache: { $ref: redis-authentication }
    logs:
      $ref: log-stream
  required:
  - logs
`);
  });
});

describe('a bundle of the current form', () => {
  const network = `name: aws-vpc
version: 1.0.0
description: A network for everything.
steps:
- { path: src, provisioner: opentofu }
params:
  properties: {}
resources:
  vpc: { resource_type: aws-vpc@1.4.0, required: true }
ui: {}
`;
  const database = `name: orders-db
version: 1.0.0
description: The database of the orders. # kept
steps:
- path: src
  provisioner: opentofu:1.10
params:
  required: [subnet]
  properties:
    subnet:
      type: string
      $md.enum: { dependency: network, options: .subnets }
dependencies:
  network:
    resource_type: acme/aws-vpc@~1 # the shared one
    required: true
  monitoring: { resource_type: datadog-agent@latest+dev, required: false }
resources:
  database:
    resource_type: postgres-authentication@2.0.1
    required: true
  replica: { resource_type: postgres-authentication@2.0.1, required: false }
app:
  envs:
    NETWORK: .dependencies.network.id
    AGENT: .dependencies.monitoring.host // ""
ui: {}
`;
  const files = {
    'vpc/massdriver.yaml': network,
    'vpc/src/main.tf':
      'resource "massdriver_resource" "vpc" {\n  field    = "vpc"\n  resource = jsonencode({ id = "vpc-1" })\n}\n',
    'db/massdriver.yaml': database,
    'db/src/_massdriver_variables.tf': ['subnet', 'network', 'monitoring', 'md_metadata']
      .map((name) => `variable "${name}" {\n  type = any\n}\n`)
      .join('\n'),
    'db/src/main.tf':
      'resource "massdriver_resource" "database" {\n  field    = "database"\n  resource = jsonencode({ in = var.subnet, net = var.network, by = var.monitoring, md = var.md_metadata })\n}\n',
    'types/aws-vpc/massdriver.yaml': type.replace('label:', 'version: 1.4.0\nlabel:'),
  };

  it('has no finding, and is joined by its dependencies and resources', () => {
    const engine = openExample(files);
    expect(engine.findings()).toEqual([]);
    const edges = [...engine.elements()].flatMap((one) =>
      one.edges.map(({ from, type, to, state }) => `${from} ${type} ${to} ${state}`),
    );
    expect(edges).toEqual(
      expect.arrayContaining([
        'massdriver:Bundle/orders-db requests massdriver:Bundle/aws-vpc ok',
        'massdriver:Bundle/orders-db uses massdriver:ResourceType/aws-vpc ok',
        'massdriver:Bundle/aws-vpc uses massdriver:ResourceType/aws-vpc ok',
      ]),
    );
    const contract = [...engine.elements()].find(({ element }) => element.name === 'orders-db')?.element.contract;
    expect(contract?.requires.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'network aws-vpc',
      'monitoring datadog-agent',
    ]);
    expect(contract?.provides.map(({ key, aliases, version }) => [key, ...aliases, version])).toEqual([
      ['provides:database', 'postgres', '2.0.1'],
      ['provides:replica', 'postgres', '2.0.1'],
    ]);
  });

  it.each([
    ['an entry without its type', 'resource_type: acme/aws-vpc@~1 # the shared one', 'title: Network', 'no-type'],
    ['a type of no form', 'acme/aws-vpc@~1', 'acme/aws/vpc@~1', 'ref-form'],
    ['a variable of an unknown dependency', '.dependencies.network.id', '.dependencies.net.id', 'jq-path'],
    ['an unknown field of the type', '.dependencies.network.id', '.dependencies.network.ids', 'jq-path'],
    ['an optional one read without a default', ' // ""', '', 'optional-connection'],
    ['choices of an unknown dependency', 'dependency: network', 'dependency: net', 'enum-connection'],
    ['a name that is an input too', '  monitoring: {', '  subnet: {', 'name-clash'],
    ['a resource that no code makes', '  database:\n', '  main:\n', 'artifact-field'],
    ['both forms of a block', 'ui: {}', 'ui: {}\nartifacts: { properties: {} }', 'legacy-form'],
  ])('is told of %s', (_what, from, to, code) => {
    const changed = database.replace(from, to);
    expect(changed).not.toBe(database);
    const codes = openExample({ ...files, 'db/massdriver.yaml': changed })
      .findings()
      .map((one) => one.code);
    expect(codes).toContain(`massdriver/${code}`);
  });

  it('is edited in its own form', async () => {
    const workspace = createWorkspace({ clock: () => 0, today: '2026-01-01' });
    await workspace.open({ name: 'test' }, builtInSchemas);
    const path = filePath('db/massdriver.yaml');
    await workspace.load([{ path, text: database, etag: 'etag' }], []);
    const element = 'massdriver:Bundle/orders-db';
    const calls = [
      { id: 'request.set-type', args: { element, port: 'requires:network', type: 'gcp-vpc' } },
      { id: 'request.rename', args: { element, port: 'requires:network', name: 'vpc' } },
      { id: 'request.remove', args: { element, port: 'requires:monitoring' } },
      { id: 'request.add', args: { element, name: 'role', type: 'aws-iam-role' } },
      { id: 'massdriver.add-artifact', args: { element, name: 'logs', type: 'log-stream' } },
    ];
    for (const call of calls) expect(await workspace.run(call)).toMatchObject({ ok: true });
    const text = (await workspace.source(path)) ?? '';
    expect(text.slice(text.indexOf('dependencies:'), text.indexOf('app:'))).toBe(`dependencies:
  vpc:
    resource_type: acme/gcp-vpc # the shared one
    required: true
  role:
    resource_type: aws-iam-role
    required: true
resources:
  database:
    resource_type: postgres-authentication@2.0.1
    required: true
  replica: { resource_type: postgres-authentication@2.0.1, required: false }
  logs:
    resource_type: log-stream
    required: true
`);
  });
});

describe('jq', () => {
  it.each([
    ['.params.a.b', [['params', 'a', 'b']]],
    ['"x" + (.connections.db.auth.port | tostring)', [['connections', 'db', 'auth', 'port']]],
    ['.connections.db["a-b"].c[0].d', [['connections', 'db', 'a-b', 'c', 'd']]],
    ['@text "see .params.x"', []],
    ['.a.params.b', []],
    ['.params.list[] | .name', [['params', 'list']]],
  ])('%s reads %j', (text, paths) => {
    expect(jqPaths(text).map((path) => path.segments)).toEqual(paths);
  });

  it('knows a default behind a path', () => {
    expect(jqPaths('(.connections.db.host // "x")').map((path) => path.withDefault)).toEqual([true]);
  });

  it.each([
    ['.a[', '[ is not closed'],
    ['"a', 'a " is not closed'],
    ['.a)', ') closes nothing'],
    ['.a | map({ b: "}" })', undefined],
  ])('%j: %s', (text, fault) => {
    expect(jqFault(text)).toBe(fault);
  });
});
