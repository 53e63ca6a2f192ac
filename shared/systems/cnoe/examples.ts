/** An Application whose manifests lie beside it; every piece can be replaced. */
export function stackText(
  draft: { readonly folder?: string; readonly namespace?: string; readonly revision?: string } = {},
): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: shop
  namespace: ${draft.namespace ?? 'argocd'}
spec:
  project: default
  source:
    repoURL: cnoe://${draft.folder ?? 'manifests'}
    targetRevision: ${draft.revision ?? 'HEAD'}
    path: .
  destination:
    server: https://kubernetes.default.svc
    namespace: shop
  syncPolicy:
    syncOptions:
      - CreateNamespace=true
`;
}

/** A manifest of such a stack. */
export function manifestText(host = 'shop.example.dev'): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  address: https://${host}\n`;
}
