import { documents, edge, object, type Relation } from './relation.ts';

const deployment = object(
  'apps/v1 Deployment shop/web',
  'spec:',
  '  selector: { matchLabels: { app: web } }',
  '  template:',
  '    metadata: { labels: { app: web } }',
  '    spec: { containers: [{ name: web, image: "web:1.0.0", ports: [{ containerPort: 80 }] }] }',
);
const service = object(
  'v1 Service shop/web',
  'labels: { app: web }',
  'spec: { selector: { app: web }, ports: [{ port: 80 }] }',
);
const web = 'kubernetes:Deployment/shop/web' as const;
const served = 'kubernetes:Service/shop/web' as const;
const one = (...texts: readonly string[]) => ({ 'a.yaml': documents(...texts) });

/** Part 1 of the sheet about infrastructure: what objects around workloads name. */
export const kubernetesRelations: readonly Relation[] = [
  edge('§1 Service selector', one(service, deployment), `${served} exposes ${web}`),
  edge(
    '§1 Ingress backend, certificate and class',
    one(
      object(
        'networking.k8s.io/v1 Ingress shop/web',
        'spec:',
        '  ingressClassName: nginx',
        '  tls: [{ hosts: [shop.example.dev], secretName: tls }]',
        '  defaultBackend: { service: { name: web, port: { number: 80 } } }',
      ),
      service,
      deployment,
      object('v1 Secret shop/tls', 'type: kubernetes.io/tls'),
      object('networking.k8s.io/v1 IngressClass nginx', 'spec: { controller: k8s.io/ingress-nginx }'),
    ),
    `kubernetes:Ingress/shop/web exposes ${served}`,
    'kubernetes:Ingress/shop/web uses kubernetes:Secret/shop/tls',
    'kubernetes:Ingress/shop/web uses kubernetes:IngressClass/nginx',
  ),
  edge(
    '§1 HTTPRoute parentRefs and backendRefs',
    one(
      object(
        'gateway.networking.k8s.io/v1 HTTPRoute shop/web',
        'spec: { parentRefs: [{ name: front }], rules: [{ backendRefs: [{ name: web, port: 80 }] }] }',
      ),
      object(
        'gateway.networking.k8s.io/v1 Gateway shop/front',
        'spec: { gatewayClassName: envoy, listeners: [{ name: http, port: 80, protocol: HTTP }] }',
      ),
      service,
      deployment,
    ),
    'kubernetes:HTTPRoute/shop/web uses kubernetes:Gateway/shop/front',
    `kubernetes:HTTPRoute/shop/web exposes ${served}`,
  ),
  edge(
    '§1 HPA scaleTargetRef',
    one(
      object(
        'autoscaling/v2 HorizontalPodAutoscaler shop/web',
        'spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }',
      ),
      deployment,
    ),
    `kubernetes:HorizontalPodAutoscaler/shop/web governs ${web}`,
  ),
  edge(
    '§1 PodDisruptionBudget selector',
    one(
      object(
        'policy/v1 PodDisruptionBudget shop/web',
        'spec: { minAvailable: 1, selector: { matchLabels: { app: web } } }',
      ),
      deployment,
    ),
    `kubernetes:PodDisruptionBudget/shop/web governs ${web}`,
  ),
  edge(
    '§1 NetworkPolicy selector',
    one(
      object('networking.k8s.io/v1 NetworkPolicy shop/web', 'spec: { podSelector: { matchLabels: { app: web } } }'),
      deployment,
    ),
    `kubernetes:NetworkPolicy/shop/web governs ${web}`,
  ),
  edge(
    '§1 ServiceMonitor selector',
    one(
      object(
        'monitoring.coreos.com/v1 ServiceMonitor shop/web',
        'spec: { selector: { matchLabels: { app: web } }, endpoints: [{ port: http }] }',
      ),
      service,
      deployment,
    ),
    `kubernetes:ServiceMonitor/shop/web uses ${served}`,
  ),
  edge(
    '§1 RoleBinding roleRef and subjects',
    one(
      object(
        'rbac.authorization.k8s.io/v1 RoleBinding shop/web',
        'roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader }',
        'subjects: [{ kind: ServiceAccount, name: web, namespace: shop }]',
      ),
      object('rbac.authorization.k8s.io/v1 Role shop/reader', 'rules: []'),
      object('v1 ServiceAccount shop/web'),
    ),
    'kubernetes:RoleBinding/shop/web uses kubernetes:Role/shop/reader',
    'kubernetes:RoleBinding/shop/web governs kubernetes:ServiceAccount/shop/web',
  ),
  edge(
    '§1 PVC storageClassName and volumeName',
    one(
      object('v1 PersistentVolumeClaim shop/data', 'spec: { storageClassName: fast, volumeName: disk }'),
      object('storage.k8s.io/v1 StorageClass fast', 'provisioner: example.dev/disk'),
      object('v1 PersistentVolume disk'),
    ),
    'kubernetes:PersistentVolumeClaim/shop/data uses kubernetes:StorageClass/fast',
    'kubernetes:PersistentVolumeClaim/shop/data uses kubernetes:PersistentVolume/disk',
  ),
  edge(
    '§1 StatefulSet serviceName',
    one(
      object(
        'apps/v1 StatefulSet shop/db',
        'spec:',
        '  serviceName: web',
        '  selector: { matchLabels: { app: db } }',
        '  template: { metadata: { labels: { app: db } }, spec: { containers: [{ name: db, image: "db:1.0.0" }] } }',
      ),
      service,
      deployment,
    ),
    `kubernetes:StatefulSet/shop/db uses ${served}`,
  ),
  edge(
    '§1 webhook clientConfig.service',
    one(
      object(
        'admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration guard',
        'webhooks: [{ name: guard.example.dev, sideEffects: None, admissionReviewVersions: [v1], clientConfig: { service: { name: web, namespace: shop } } }]',
      ),
      service,
      deployment,
    ),
    `kubernetes:ValidatingWebhookConfiguration/guard uses ${served}`,
  ),
  edge(
    '§1 APIService service',
    one(
      object(
        'apiregistration.k8s.io/v1 APIService v1.metrics.dev',
        'spec: { group: metrics.dev, version: v1, groupPriorityMinimum: 100, versionPriority: 100, service: { name: web, namespace: shop } }',
      ),
      service,
      deployment,
    ),
    `kubernetes:APIService/v1.metrics.dev uses ${served}`,
  ),
  edge(
    '§1 CRD conversion webhook',
    one(
      object(
        'apiextensions.k8s.io/v1 CustomResourceDefinition boxes.acme.io',
        'spec:',
        '  group: acme.io',
        '  names: { kind: Box, plural: boxes }',
        '  scope: Namespaced',
        '  conversion: { strategy: Webhook, webhook: { conversionReviewVersions: [v1], clientConfig: { service: { name: web, namespace: shop } } } }',
        '  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }]',
      ),
      service,
      deployment,
    ),
    `kubernetes:CustomResourceDefinition/boxes.acme.io uses ${served}`,
  ),
  edge(
    '§1 EndpointSlice service label',
    one(
      object(
        'discovery.k8s.io/v1 EndpointSlice shop/web-1',
        'labels: { kubernetes.io/service-name: web }',
        'addressType: IPv4',
        'endpoints: []',
      ),
      service,
      deployment,
    ),
    `kubernetes:EndpointSlice/shop/web-1 describes ${served}`,
  ),
  edge(
    '§1 ResourceQuota and LimitRange on their namespace',
    one(
      object('v1 Namespace shop'),
      object('v1 ResourceQuota shop/size', 'spec: { hard: { pods: "10" } }'),
      object('v1 LimitRange shop/size', 'spec: { limits: [] }'),
    ),
    'kubernetes:ResourceQuota/shop/size governs kubernetes:Namespace/shop',
    'kubernetes:LimitRange/shop/size governs kubernetes:Namespace/shop',
  ),
];
