/** A file of the generated blueprint. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Domains of the blueprint, beside the platform's own. */
const domains = 10;

/**
 * A blueprint of `units` workloads, five documents each (Score file, Deployment, Service, ConfigMap, Ingress), over the
 * platform APIs that they ask for: Promises and XRDs with Compositions, each asked for by 100 workloads from a thousand
 * workloads on. In ten domains, with few findings. The same for the same number.
 */
export function generateBlueprint(units: number): readonly GeneratedFile[] {
  const apis = Math.max(20, Math.ceil(units / 50));
  const files: GeneratedFile[] = [
    { path: 'blueprint.yaml', text: blueprint() },
    { path: 'platform/namespaces.yaml', text: namespaces() },
    { path: 'platform/function.yaml', text: composingFunction },
  ];
  for (let n = 0; n < apis; n++) files.push(n % 2 === 0 ? promise(n) : xrd(n));
  for (let n = 0; n < units; n++) {
    const folder = `domain-${n % domains}/app-${n}`;
    files.push(
      { path: `${folder}/score.yaml`, text: workload(n, apis) },
      { path: `${folder}/k8s.yaml`, text: objects(n) },
    );
  }
  return files;
}

/** The same without what is neither a Score file nor a Promise. */
export function generateScoreAndKratix(units: number): readonly GeneratedFile[] {
  return generateBlueprint(units).filter(({ path }) => /(^blueprint|score|promise)\.yaml$/.test(path));
}

/** A file that many elements depend on: a platform API whose `maximum` is above all that is asked for. */
export const hotFile = 'platform/api-0/promise.yaml';

/** A file that concerns one workload only; its `level` is free text. */
export const leafFile = 'domain-3/app-3/k8s.yaml';

function blueprint(): string {
  const stated = Array.from(
    { length: domains },
    (_, n) => `  - name: Domain ${n}\n    owner: team-${n}\n    files: [domain-${n}/**]\n`,
  );
  return `apiVersion: entresol.dev/v1alpha1\nkind: Blueprint\nname: Generated\ndomains:\n${stated.join('')}  - name: Platform\n    owner: team-platform\n    files: [platform/**]\n`;
}

function namespaces(): string {
  return Array.from(
    { length: domains },
    (_, n) => `apiVersion: v1\nkind: Namespace\nmetadata: { name: domain-${n} }\n`,
  ).join('---\n');
}

const composingFunction = `apiVersion: pkg.crossplane.io/v1
kind: Function
metadata: { name: function-patch-and-transform }
spec: { package: xpkg.crossplane.io/crossplane-contrib/function-patch-and-transform:v0.9.0 }
`;

function promise(n: number): GeneratedFile {
  return {
    path: `platform/api-${n}/promise.yaml`,
    text: `apiVersion: platform.kratix.io/v1alpha1
kind: Promise
metadata:
  name: store${n}
  labels: { kratix.io/promise-version: v1.0.0 }
spec:
  api:
    apiVersion: apiextensions.k8s.io/v1
    kind: CustomResourceDefinition
    metadata: { name: store${n}s.platform.acme.io }
    spec:
      group: platform.acme.io
      names: { kind: Store${n}, plural: store${n}s, singular: store${n} }
      scope: Namespaced
      versions:
        - name: v1
          served: true
          storage: true
          schema:
            openAPIV3Schema:
              type: object
              properties:
                spec:
                  type: object
                  required: [size]
                  properties:
                    size: { type: string, enum: [small, large] }
                    replicas: { type: integer, minimum: 1, maximum: 99 }
`,
  };
}

function xrd(n: number): GeneratedFile {
  return {
    path: `platform/api-${n}/xrd.yaml`,
    text: `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: { name: store${n}s.platform.acme.io }
spec:
  group: platform.acme.io
  names: { kind: Store${n}, plural: store${n}s }
  scope: Namespaced
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
              required: [size]
              properties:
                size: { type: string, enum: [small, large] }
                replicas: { type: integer, minimum: 1, maximum: 99 }
---
apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: store${n} }
spec:
  compositeTypeRef: { apiVersion: platform.acme.io/v1, kind: Store${n} }
  mode: Pipeline
  pipeline:
    - step: resources
      functionRef: { name: function-patch-and-transform }
      input:
        apiVersion: pt.fn.crossplane.io/v1beta1
        kind: Resources
        resources:
          - name: settings
            base: { apiVersion: v1, kind: ConfigMap, data: { size: small } }
            patches:
              - { type: FromCompositeFieldPath, fromFieldPath: spec.size, toFieldPath: data.size }
              - type: FromCompositeFieldPath
                fromFieldPath: spec.replicas
                toFieldPath: data.replicas
                transforms: [{ type: convert, convert: { toType: string } }]
`,
  };
}

function workload(n: number, apis: number): string {
  return `apiVersion: score.dev/v1b1
metadata:
  name: app-${n}
containers:
  web:
    image: registry.acme.io/app-${n}:1.${n % 7}.0
    variables:
      STORE_HOST: "\${resources.store.host}"
      OTHER_HOST: "\${resources.other.host}"
service:
  ports:
    http: { port: 8080 }
resources:
  store:
    type: store${n % apis}
    params: { size: ${n % 3 === 0 ? 'large' : 'small'}, replicas: ${1 + (Math.floor(n / apis) % 5)} }
  other:
    type: store${(n * 7 + 3) % apis}
    params: { size: small }
`;
}

function objects(n: number): string {
  const meta = (kind: string) =>
    `metadata:\n  name: app-${n}${kind}\n  namespace: domain-${n % domains}\n  labels: { app: app-${n} }\n`;
  return `apiVersion: apps/v1
kind: Deployment
${meta('')}spec:
  replicas: 2
  selector: { matchLabels: { app: app-${n} } }
  template:
    metadata: { labels: { app: app-${n} } }
    spec:
      containers:
        - name: web
          image: registry.acme.io/app-${n}:1.${n % 7}.0
          ports: [{ name: http, containerPort: 8080 }]
          readinessProbe: { httpGet: { path: /ready, port: http } }
          livenessProbe: { httpGet: { path: /live, port: http } }
          envFrom: [{ configMapRef: { name: app-${n}-settings } }]
          resources: { requests: { cpu: 100m, memory: 64Mi }, limits: { memory: 128Mi } }
---
apiVersion: v1
kind: Service
${meta('')}spec:
  selector: { app: app-${n} }
  ports: [{ name: http, port: 80, targetPort: http }]
---
apiVersion: v1
kind: ConfigMap
${meta('-settings')}data:
  level: info
---
apiVersion: networking.k8s.io/v1
kind: Ingress
${meta('')}spec:
  rules:
    - host: app-${n}.acme.io
      http:
        paths:
          - path: /
            pathType: Prefix
            backend: { service: { name: app-${n}, port: { name: http } } }
`;
}
