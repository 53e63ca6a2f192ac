/** A small custom kind with one field for each way of being wrong. */
export const exampleCrd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: databases.db.acme.io }
spec:
  group: db.acme.io
  names: { kind: Database, plural: databases, singular: database, listKind: DatabaseList }
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
              x-kubernetes-validations:
                - { rule: "!has(self.replicas) || self.replicas < 4", message: at most three replicas }
              properties:
                size: { type: string, enum: [small, large] }
                replicas: { type: integer, minimum: 1 }
                host: { type: string, pattern: "^[a-z0-9-]+$" }
                since: { type: string, format: date }
                tags: { type: array, x-kubernetes-list-type: set, items: { type: string } }
                from:
                  type: object
                  properties: { image: { type: string }, snapshot: { type: string } }
                  oneOf: [{ required: [image] }, { required: [snapshot] }]
`;

/** An object of that kind, with the body of its `spec` in flow style. */
export function exampleObject(spec: string): string {
  return `apiVersion: db.acme.io/v1
kind: Database
metadata: { name: orders, namespace: shop }
spec: ${spec}
`;
}
