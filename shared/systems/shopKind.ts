/** A kind for examples of how definitions and their objects are delivered. */
export const shopDefinition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: shops.example.dev
spec:
  group: example.dev
  names: { kind: Shop, plural: shops }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, x-kubernetes-preserve-unknown-fields: true } }
`;

/** An object of it. */
export const shopObject = 'apiVersion: example.dev/v1\nkind: Shop\nmetadata:\n  name: corner\n';
