/** A small platform API that offers `postgres` with a size and a count of replicas, for the examples of rules. */
export const exampleApi = `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: { name: postgres.db.acme.io }
spec:
  group: db.acme.io
  names: { kind: Postgres, plural: postgres }
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
                replicas: { type: integer, minimum: 1 }
`;

/** A workload with one resource named `db`, whose body is given in flow style. */
export function exampleWorkload(resource: string, variables = '{}'): string {
  return `apiVersion: score.dev/v1b1
metadata: { name: shop }
containers:
  web:
    image: shop:1.2.0
    variables: ${variables}
resources:
  db: { ${resource} }
`;
}
