/** The texts of a small Application for examples; each list holds YAML entries without indentation. */
export interface ApplicationDraft {
  readonly name?: string;
  readonly annotations?: string;
  readonly components?: readonly string[];
  readonly policies?: readonly string[];
  readonly steps?: readonly string[];
  /** Further lines of `spec`, indented by two. */
  readonly spec?: string;
}

const web = 'name: web\ntype: webservice\nproperties:\n  image: ghcr.io/acme/web:1.4.2';

/** A complete Application with one component `web`, as YAML. */
export function applicationText(draft: ApplicationDraft = {}): string {
  const { policies = [], steps = [] } = draft;
  return `apiVersion: core.oam.dev/v1beta1
kind: Application
metadata:
  name: ${draft.name ?? 'shop'}
${draft.annotations ? `  annotations:\n    ${draft.annotations}\n` : ''}spec:
  components:
${entries(draft.components ?? [web], 4)}${policies.length > 0 ? `  policies:\n${entries(policies, 4)}` : ''}${
  steps.length > 0 ? `  workflow:\n    steps:\n${entries(steps, 6)}` : ''
}${draft.spec ?? ''}`;
}

/** The component `web` with more lines, such as traits. */
export function webWith(more: string, properties = ''): string {
  return `${web}${properties === '' ? '' : `\n${indented(properties, 2)}`}${more === '' ? '' : `\n${more}`}`;
}

/** A step that applies the component `web`. */
export const applyWeb = 'name: apply-web\ntype: apply-component\nproperties:\n  component: web';

/** A definition with a CUE template, as YAML. */
export function definitionText(kind: string, name: string, cue: string, spec = ''): string {
  return `apiVersion: core.oam.dev/v1beta1
kind: ${kind}
metadata:
  name: ${name}
  namespace: vela-system
spec:
${spec}  schematic:
    cue:
      template: |
${indented(cue, 8)}
`;
}

/** The lines of `spec` that say which workload a component type makes. */
export const deploymentWorkload = `  workload:
    definition:
      apiVersion: apps/v1
      kind: Deployment
`;

export const deploymentCue = `output: {
  apiVersion: "apps/v1"
  kind: "Deployment"
  spec: template: spec: containers: [{name: context.name, image: parameter.image}]
}
parameter: {
  image: string
  size: *"small" | "large"
}`;

function entries(list: readonly string[], by: number): string {
  return list.map((entry) => `${' '.repeat(by)}- ${indented(entry, by + 2).trimStart()}\n`).join('');
}

function indented(text: string, by: number): string {
  return text
    .split('\n')
    .map((line) => `${' '.repeat(by)}${line}`)
    .join('\n');
}
