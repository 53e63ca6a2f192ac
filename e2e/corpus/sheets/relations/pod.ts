import { documents, edge, object, type Relation } from './relation.ts';

const web = 'kubernetes:Deployment/shop/web' as const;

/** A Deployment with these lines in the spec of its pods. */
function deployment(...spec: readonly string[]): string {
  return object(
    'apps/v1 Deployment shop/web',
    'spec:',
    '  selector: { matchLabels: { app: web } }',
    '  template:',
    '    metadata: { labels: { app: web } }',
    '    spec:',
    ...spec.map((line) => `      ${line}`),
  );
}

/** The same with a container that has these fields. */
function container(fields: string, ...spec: readonly string[]): string {
  return deployment(`containers: [{ name: web, image: "web:1.0.0", ${fields} }]`, ...spec);
}

const plain = 'containers: [{ name: web, image: "web:1.0.0" }]';
const settings = object('v1 ConfigMap shop/settings', 'data: { level: info }');
const secret = object('v1 Secret shop/login', 'stringData: { password: from-elsewhere }');

/** Part 1 of the sheet about infrastructure: what pods need. */
export const podRelations: readonly Relation[] = [
  edge(
    '§1 volumes[].configMap',
    { 'a.yaml': documents(deployment(plain, 'volumes: [{ name: v, configMap: { name: settings } }]'), settings) },
    `${web} uses kubernetes:ConfigMap/shop/settings`,
  ),
  edge(
    '§1 volumes[].secret',
    { 'a.yaml': documents(deployment(plain, 'volumes: [{ name: v, secret: { secretName: login } }]'), secret) },
    `${web} uses kubernetes:Secret/shop/login`,
  ),
  edge(
    '§1 volumes[].persistentVolumeClaim',
    {
      'a.yaml': documents(
        deployment(plain, 'volumes: [{ name: v, persistentVolumeClaim: { claimName: data } }]'),
        object('v1 PersistentVolumeClaim shop/data'),
      ),
    },
    `${web} uses kubernetes:PersistentVolumeClaim/shop/data`,
  ),
  edge(
    '§1 volumes[].projected.sources',
    {
      'a.yaml': documents(
        deployment(
          plain,
          'volumes: [{ name: v, projected: { sources: [{ configMap: { name: settings } }, { secret: { name: login } }] } }]',
        ),
        settings,
        secret,
      ),
    },
    `${web} uses kubernetes:ConfigMap/shop/settings`,
    `${web} uses kubernetes:Secret/shop/login`,
  ),
  edge(
    '§1 env[].valueFrom.configMapKeyRef and secretKeyRef',
    {
      'a.yaml': documents(
        container(
          'env: [{ name: A, valueFrom: { configMapKeyRef: { name: settings, key: level } } }, { name: B, valueFrom: { secretKeyRef: { name: login, key: password } } }]',
        ),
        settings,
        secret,
      ),
    },
    `${web} uses kubernetes:ConfigMap/shop/settings`,
    `${web} uses kubernetes:Secret/shop/login`,
  ),
  {
    place: '§1 env[].valueFrom: the key too',
    files: {
      'a.yaml': documents(
        container('env: [{ name: A, valueFrom: { configMapKeyRef: { name: settings, key: levle } } }]'),
        settings,
      ),
    },
    edges: [`${web} uses kubernetes:ConfigMap/shop/settings`],
    findings: ['kubernetes/data-key'],
  },
  edge(
    '§1 envFrom',
    {
      'a.yaml': documents(
        container('envFrom: [{ configMapRef: { name: settings } }, { secretRef: { name: login } }]'),
        settings,
        secret,
      ),
    },
    `${web} uses kubernetes:ConfigMap/shop/settings`,
    `${web} uses kubernetes:Secret/shop/login`,
  ),
  edge(
    '§1 imagePullSecrets',
    { 'a.yaml': documents(deployment(plain, 'imagePullSecrets: [{ name: login }]'), secret) },
    `${web} uses kubernetes:Secret/shop/login`,
  ),
  edge(
    '§1 serviceAccountName',
    { 'a.yaml': documents(deployment(plain, 'serviceAccountName: web'), object('v1 ServiceAccount shop/web')) },
    `${web} uses kubernetes:ServiceAccount/shop/web`,
  ),
  edge(
    '§1 priorityClassName',
    {
      'a.yaml': documents(
        deployment(plain, 'priorityClassName: high'),
        object('scheduling.k8s.io/v1 PriorityClass high', 'value: 1000'),
      ),
    },
    `${web} uses kubernetes:PriorityClass/high`,
  ),
  edge(
    '§1 runtimeClassName',
    {
      'a.yaml': documents(
        deployment(plain, 'runtimeClassName: sandboxed'),
        object('node.k8s.io/v1 RuntimeClass sandboxed', 'handler: runsc'),
      ),
    },
    `${web} uses kubernetes:RuntimeClass/sandboxed`,
  ),
];
