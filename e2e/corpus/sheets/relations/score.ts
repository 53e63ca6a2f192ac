import { edge, finding, type Relation } from './relation.ts';

const workload = (name: string, container: string, ...rest: readonly string[]) =>
  [
    'apiVersion: score.dev/v1b1',
    `metadata: { name: ${name} }`,
    `containers: { main: { image: "${name}:1.0.0"${container} } }`,
    ...rest,
    '',
  ].join('\n');
const provisioner = (type: string, outputs: string, more = '') =>
  `- uri: template://acme/${type}\n  type: ${type}\n  expected_outputs: [${outputs}]\n  outputs: |\n${outputs
    .split(', ')
    .map((name) => `    ${name}: x\n`)
    .join('')}${more}`;
const postgres = 'resources: { db: { type: postgres } }';
const reads = ', variables: { HOST: "${resources.db.host}" }';
const db = 'score:Provisioner/a/postgres' as const;

/** Part 1 of the sheet about applications. */
export const scoreRelations: readonly Relation[] = [
  edge(
    '§1 resource type, class, id → provisioner',
    { 'score.yaml': workload('shop', reads, postgres), 'a.provisioners.yaml': provisioner('postgres', 'host') },
    `score:Workload/shop requests ${db}`,
  ),
  finding(
    '§1 placeholder in a container → output of the resource',
    {
      'score.yaml': workload('shop', ', variables: { HOST: "${resources.db.hots}" }', postgres),
      'a.provisioners.yaml': provisioner('postgres', 'host'),
    },
    'contract/unknown-output',
  ),
  finding(
    '§1 placeholder in params → resource (order)',
    {
      'score.yaml': workload(
        'shop',
        '',
        'resources:',
        '  a: { type: dns, params: { host: "${resources.b.host}" } }',
        '  b: { type: dns, params: { host: "${resources.a.host}" } }',
      ),
      'a.provisioners.yaml': provisioner('dns', 'host'),
    },
    'score/resource-cycle',
  ),
  finding(
    '§1 volumes.source → volume resource',
    { 'score.yaml': workload('shop', ', volumes: { /data: { source: "${resources.disk}" } }') },
    'score/placeholder-target',
  ),
  edge(
    '§1 explicit id → one shared resource',
    {
      'a/score.yaml': workload('shop', reads, 'resources: { db: { type: postgres, id: main } }'),
      'b/score.yaml': workload('store', reads, 'resources: { db: { type: postgres, id: main } }'),
      'a.provisioners.yaml': provisioner('postgres', 'host'),
    },
    `score:Workload/shop requests ${db}`,
    `score:Workload/store requests ${db}`,
  ),
  edge(
    '§1 service-port params → workload and its port',
    {
      'a/score.yaml': workload(
        'shop',
        '',
        'resources: { api: { type: service-port, params: { workload: store, port: web } } }',
      ),
      'b/score.yaml': workload('store', '', 'service: { ports: { web: { port: 80 } } }'),
    },
    'score:Workload/shop uses score:Workload/store',
  ),
  edge(
    '§1 resource of type service → workload of its name',
    {
      'a/score.yaml': workload('shop', '', 'resources: { store: { type: service } }'),
      'b/score.yaml': workload('store', ''),
    },
    'score:Workload/shop uses score:Workload/store',
  ),
  finding(
    '§1 route.port → port of the workload itself',
    {
      'score.yaml': workload(
        'shop',
        '',
        'service: { ports: { web: { port: 80 } } }',
        'resources: { front: { type: route, params: { host: a.dev, path: /, port: 81 } } }',
      ),
    },
    'score/route',
  ),
  finding(
    '§1 before → container',
    { 'score.yaml': workload('shop', ', before: { other: { ready: started } }') },
    'score/before-target',
  ),
  finding(
    '§1 files.source → file',
    { 'score.yaml': workload('shop', ', files: { /etc/app.conf: { source: ./app.conf } }') },
    'reference/dangling',
  ),
];
