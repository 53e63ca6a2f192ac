import type { ExampleFiles } from '../../rules/rule.ts';

/** The pieces of a small XRD for examples. */
export interface XrdDraft {
  readonly apiVersion?: 'v1' | 'v2';
  readonly name?: string;
  readonly kind?: string;
  readonly plural?: string;
  readonly scope?: string;
  readonly versions?: string;
  /** Further lines of `spec`, indented by two. */
  readonly spec?: string;
}

/** One version of an XRD whose API has `spec.size`, `spec.storageGB` and `status.address`. */
export function versionText(name: string, referenceable = true, served = true): string {
  return `    - name: ${name}
      served: ${served}
      referenceable: ${referenceable}
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                size:
                  type: string
                storageGB:
                  type: integer
            status:
              type: object
              properties:
                address:
                  type: string`;
}

/** A complete XRD that offers `Database` of example.dev, as YAML. */
export function xrdText(draft: XrdDraft = {}): string {
  const plural = draft.plural ?? 'databases';
  return `apiVersion: apiextensions.crossplane.io/${draft.apiVersion ?? 'v2'}
kind: CompositeResourceDefinition
metadata:
  name: ${draft.name ?? `${plural}.example.dev`}
spec:
  group: example.dev
  names:
    kind: ${draft.kind ?? 'Database'}
    plural: ${plural}
${draft.scope === '' ? '' : `  scope: ${draft.scope ?? 'Namespaced'}\n`}${draft.spec ? `${draft.spec}\n` : ''}  versions:
${draft.versions ?? versionText('v1')}
`;
}

/** A CRD of a kind to compose: `Bucket` with `spec.region`, `spec.count`, `spec.tags` and `status.address`. */
export function bucketText(scope: 'Namespaced' | 'Cluster' = 'Namespaced'): string {
  return `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: buckets.store.example.org
spec:
  group: store.example.org
  names:
    kind: Bucket
    plural: buckets
  scope: ${scope}
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
              properties:
                region:
                  type: string
                count:
                  type: integer
                tags:
                  type: array
                  items:
                    type: string
            status:
              type: object
              properties:
                address:
                  type: string
`;
}

/** The pieces of a small Composition for examples. */
export interface CompositionDraft {
  readonly kind?: string;
  readonly version?: string;
  /** Items of `patches`, one YAML flow mapping each. */
  readonly patches?: readonly string[];
  /** Further lines of the resource, indented by twelve. */
  readonly resource?: string;
  /** Further lines of the input, indented by eight. */
  readonly input?: string;
  readonly base?: string;
  /** The whole list of steps in place of the one step. */
  readonly pipeline?: string;
  /** Further lines of `spec`, indented by two. */
  readonly spec?: string;
}

const goodPatch = '{fromFieldPath: spec.size, toFieldPath: spec.region}';

/** A complete Composition of `Database` that makes one `Bucket` by patch-and-transform, as YAML. */
export function compositionText(draft: CompositionDraft = {}): string {
  return `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata:
  name: databases
spec:
  compositeTypeRef:
    apiVersion: example.dev/${draft.version ?? 'v1'}
    kind: ${draft.kind ?? 'Database'}
  mode: Pipeline
${draft.spec ? `${draft.spec}\n` : ''}  pipeline:
${draft.pipeline ?? patchStep(draft)}
`;
}

function patchStep(draft: CompositionDraft): string {
  const patches = (draft.patches ?? [goodPatch]).map((patch) => `\n              - ${patch}`).join('');
  return `    - step: patch-and-transform
      functionRef:
        name: function-patch-and-transform
      input:
        apiVersion: pt.fn.crossplane.io/v1beta1
        kind: Resources
${draft.input ? `${draft.input}\n` : ''}        resources:
          - name: bucket
            base:
              ${draft.base ?? 'apiVersion: store.example.org/v1\n              kind: Bucket'}
            patches:${patches}${draft.resource ? `\n${draft.resource}` : ''}`;
}

/** A Function package, as YAML. */
export function functionText(name = 'function-patch-and-transform'): string {
  return `apiVersion: pkg.crossplane.io/v1
kind: Function
metadata:
  name: ${name}
spec:
  package: xpkg.crossplane.io/crossplane-contrib/${name}:v0.9.0
`;
}

/** A whole platform around one Composition: its XRD, the kind that it makes, and its function. */
export function platform(draft: CompositionDraft = {}, xrd: XrdDraft = {}): ExampleFiles {
  return {
    'definition.yaml': xrdText(xrd),
    'bucket.yaml': bucketText(),
    'function.yaml': functionText(),
    'composition.yaml': compositionText(draft),
  };
}
