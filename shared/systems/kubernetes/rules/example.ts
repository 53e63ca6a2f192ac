/** A deployment for examples, with the port name, pod labels and container lines that an example is about. */
export function deployment(
  more: { readonly label?: string; readonly port?: string; readonly container?: string } = {},
): string {
  const { label = 'shop', port = 'http', container = '' } = more;
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  selector:
    matchLabels:
      app: shop
  template:
    metadata:
      labels:
        app: ${label}
    spec:
      containers:
        - name: shop
          image: ghcr.io/acme/shop:1.4.2
          ports:
            - name: ${port}
              containerPort: 8080
${container
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => `          ${line}\n`)
  .join('')}`;
}

/** A service in front of it. */
export function service(targetPort = 'http'): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  selector:
    app: shop
  ports:
    - name: web
      port: 80
      targetPort: ${targetPort}
`;
}

/** A definition of a kind, with the schema of its `spec` in flow style and the flags of its versions. */
export function definition(
  spec = '{ type: object, properties: { size: { type: string } } }',
  storage = [true],
): string {
  return `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: caches.acme.io
spec:
  group: acme.io
  names: { kind: Cache, plural: caches }
  scope: Namespaced
  versions:
${storage
  .map(
    (stored, index) => `    - name: v${index + 1}
      served: true
      storage: ${stored}
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec: ${spec}
`,
  )
  .join('')}`;
}
