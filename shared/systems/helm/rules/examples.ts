import type { ExampleFiles } from '../../../rules/rule.ts';

/** A chart with what is given of its files; for examples. */
export function chart(files: {
  readonly head?: string;
  readonly values?: string;
  readonly schema?: object;
  readonly template?: string;
}): ExampleFiles {
  return {
    'charts/web/Chart.yaml': files.head ?? 'apiVersion: v2\nname: web\nversion: 0.1.0\n',
    'charts/web/values.yaml': files.values ?? 'replicas: 1\n',
    ...(files.schema ? { 'charts/web/values.schema.json': JSON.stringify(files.schema) } : {}),
    ...(files.template ? { 'charts/web/templates/web.yaml': files.template } : {}),
  };
}

/** A release of that chart by Argo CD with these values. */
export function release(values: string): ExampleFiles {
  return {
    'apps/web.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: web
  namespace: argocd
spec:
  project: default
  source:
    repoURL: https://git.acme.io/platform/gitops.git
    targetRevision: v1.0.0
    path: charts/web
    helm:
      valuesObject:
        ${values}
  destination:
    server: https://kubernetes.default.svc
    namespace: web
`,
  };
}

export const countSchema = { type: 'object', properties: { replicas: { type: 'integer', minimum: 0 } } };
