/** A complete Kustomization; `spec` holds lines that are added to it, indented by two. */
export function kustomizationText(name = 'apps', spec = '', path = './apps'): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: ${name}
  namespace: flux-system
spec:
  interval: 10m
  prune: true
  sourceRef:
    kind: GitRepository
    name: fleet
  path: ${path}
${spec}`;
}

/** A complete GitRepository. */
export function gitText(name = 'fleet', spec = '  ref:\n    branch: main\n'): string {
  return `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata:
  name: ${name}
  namespace: flux-system
spec:
  interval: 5m
  url: https://git.example.dev/platform/fleet.git
${spec}`;
}

/** A complete HelmRelease; `chart` holds the lines that say what it installs. */
export function releaseText(
  chart = '  chart:\n    spec:\n      chart: redis\n      version: 19.6.4\n      sourceRef:\n        kind: HelmRepository\n        name: charts\n',
  spec = '',
  name = 'redis',
): string {
  return `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: ${name}
  namespace: flux-system
spec:
  interval: 10m
${chart}${spec}`;
}

/** A complete HelmRepository. */
export function chartsText(url = 'https://charts.example.dev', spec = ''): string {
  return `apiVersion: source.toolkit.fluxcd.io/v1
kind: HelmRepository
metadata:
  name: charts
  namespace: flux-system
spec:
  interval: 1h
  url: ${url}
${spec}`;
}
