/** A small project with the API Postgres of db.acme.io, as files. */
export function projectFiles(
  draft: {
    readonly resource?: string;
    readonly group?: string;
    readonly listed?: string;
    readonly versions?: string;
    readonly crd?: boolean;
  } = {},
): Readonly<Record<string, string>> {
  const project = `domain: acme.io
layout: [go.kubebuilder.io/v4]
projectName: databases
repo: github.com/acme/databases
resources:
  - api: { crdVersion: v1, namespaced: true }
    controller: true
    domain: acme.io
    group: db
    kind: Postgres
    path: github.com/acme/databases/api/v1
    version: v1
${draft.resource ?? ''}version: "3"
`;
  const file = `${draft.group ?? 'db.acme.io'}_postgreses.yaml`;
  const kustomization = `resources:\n  - bases/${draft.listed ?? file}\n`;
  return {
    PROJECT: project,
    ...(draft.crd === false
      ? {}
      : {
          [`config/crd/bases/${file}`]: crd(draft.group ?? 'db.acme.io', draft.versions ?? version('v1', true)),
          'config/crd/kustomization.yaml': kustomization,
        }),
  };
}

/** One version of the example's CRD. */
export function version(name: string, storage: boolean): string {
  return `    - name: ${name}
      served: true
      storage: ${storage}
      additionalPrinterColumns: [{ name: Size, type: string, jsonPath: .spec.size }]
      schema:
        openAPIV3Schema:
          description: A database of its own.
          type: object
          properties:
            spec: { type: object, properties: { size: { type: string } } }
`;
}

function crd(group: string, versions: string): string {
  return `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: postgreses.${group}
  annotations: { controller-gen.kubebuilder.io/version: v0.20.0 }
spec:
  group: ${group}
  names: { kind: Postgres, listKind: PostgresList, plural: postgreses, singular: postgres, shortNames: [pg] }
  scope: Namespaced
  versions:
${versions}`;
}
