/** An `atlantis.yaml` with one folder. */
export const atlantisText = 'version: 3\nprojects:\n  - dir: terraform/users\n';

/** An Application of a Kubefirst template. */
export function componentText(path: string, wave = '10', name = 'vault'): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
  namespace: argocd
  annotations:
    argocd.argoproj.io/sync-wave: '${wave}'
spec:
  project: default
  source:
    repoURL: <GITOPS_REPO_URL>
    path: ${path}
    targetRevision: HEAD
  destination:
    server: https://kubernetes.default.svc
    namespace: default
`;
}

/** A small manifest with this text in it. */
export function manifestText(text = 'https://vault.<DOMAIN_NAME>'): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  address: ${text}\n`;
}
