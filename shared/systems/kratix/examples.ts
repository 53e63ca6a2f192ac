/** The texts of a small Promise for examples; every piece can be replaced. */
export interface PromiseDraft {
  readonly name?: string;
  readonly labels?: string;
  readonly kind?: string;
  readonly plural?: string;
  readonly crdName?: string;
  readonly scope?: string;
  readonly versions?: string;
  /** Further lines of `spec`, indented by two. */
  readonly spec?: string;
}

const oneVersion = `        - name: v1
          served: true
          storage: true
          schema:
            openAPIV3Schema:
              type: object
              properties:
                spec:
                  type: object
                  properties:
                    size:
                      type: string`;

/** A complete Promise that offers `Postgres` of example.dev, as YAML. */
export function promiseText(draft: PromiseDraft = {}): string {
  const plural = draft.plural ?? 'postgreses';
  const labels = draft.labels ? `\n  labels:\n    ${draft.labels}` : '';
  return `apiVersion: platform.kratix.io/v1alpha1
kind: Promise
metadata:
  name: ${draft.name ?? 'postgres'}${labels}
spec:
  api:
    apiVersion: apiextensions.k8s.io/v1
    kind: CustomResourceDefinition
    metadata:
      name: ${draft.crdName ?? `${plural}.example.dev`}
    spec:
      group: example.dev
      names:
        kind: ${draft.kind ?? 'Postgres'}
        plural: ${plural}
        singular: ${(draft.kind ?? 'Postgres').toLowerCase()}
      scope: ${draft.scope ?? 'Namespaced'}
      versions:
${draft.versions ?? oneVersion}
${draft.spec ?? ''}`;
}

/** The lines of `spec.workflows` with resource configure pipelines, for `PromiseDraft.spec`. */
export function pipelineLines(pipelines: readonly string[]): string {
  return `  workflows:
    resource:
      configure:
${pipelines.join('\n')}`;
}

/** One pipeline of that list. */
export function pipelineText(name: string, image = 'ghcr.io/example/configure:v1.2.0', more = ''): string {
  return `        - apiVersion: platform.kratix.io/v1alpha1
          kind: Pipeline
          metadata:
            name: ${name}
          spec:
            containers:
              - name: configure
                image: ${image}${more}`;
}

/** A Destination with one label, as YAML. */
export function destinationText(name: string, label = 'environment: dev', path = name, more = ''): string {
  return `apiVersion: platform.kratix.io/v1alpha1
kind: Destination
metadata:
  name: ${name}
  labels:
    ${label}
spec:
  path: ${path}
  stateStoreRef:
    kind: GitStateStore
    name: fleet
${more}`;
}
