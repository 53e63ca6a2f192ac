/** A ClusterPolicy with one rule; every piece can be replaced. `rule` and `spec` are lines, indented by six and two. */
export function classicText(
  draft: { readonly name?: string; readonly rule?: string; readonly spec?: string; readonly metadata?: string } = {},
): string {
  return `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: ${draft.name ?? 'require-team'}
${draft.metadata ?? ''}spec:
${draft.spec ?? ''}  rules:
    - name: team
${draft.rule ?? demand}`;
}

export const matchPods = '      match: { any: [{ resources: { kinds: [Pod] } }] }\n';
export const validateTeam =
  '      validate: { failureAction: Enforce, message: Set the label team., pattern: { metadata: { labels: { team: "?*" } } } }\n';
const demand = matchPods + validateTeam;

/** A CEL policy; `spec` are lines, indented by two. */
export function celText(
  draft: {
    readonly kind?: string;
    readonly version?: string;
    readonly namespace?: string;
    readonly match?: string;
    readonly spec?: string;
  } = {},
): string {
  return `apiVersion: policies.kyverno.io/${draft.version ?? 'v1'}
kind: ${draft.kind ?? 'ValidatingPolicy'}
metadata:
  name: require-team
${draft.namespace ? `  namespace: ${draft.namespace}\n` : ''}spec:
${draft.match ?? matchResource('pods')}${draft.spec ?? validations}`;
}

export function matchResource(resource: string): string {
  return `  matchConstraints:\n    resourceRules: [{ apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [${resource}] }]\n`;
}

const validations = '  validations: [{ expression: "has(object.metadata.labels)", message: Set a label. }]\n';

/** A pod with these labels, in YAML's flow form. */
export function podText(labels: string): string {
  return `apiVersion: v1
kind: Pod
metadata: { name: cart, labels: ${labels} }
spec:
  containers: [{ name: main, image: "acme/cart:1.0.0" }]
`;
}
