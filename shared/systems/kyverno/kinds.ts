import type { Layer } from '../../graph/element.ts';
import type { ObjectHeader } from '../system.ts';

/** The older family: rules in patterns, JMESPath and overlays. */
export const classicGroup = 'kyverno.io';
/** The newer family: everything in CEL. */
export const celGroup = 'policies.kyverno.io';
/** Files for the command line only. */
export const cliGroup = 'cli.kyverno.io';
const reportGroup = 'wgpolicyk8s.io';
/** What reports move to (openreports.io). */
const openReportGroup = 'openreports.io';

const ownGroups: ReadonlySet<string> = new Set([classicGroup, celGroup, cliGroup, reportGroup, openReportGroup]);

export interface KyvernoKind {
  readonly kind: string;
  readonly group: string;
  readonly title: string;
  readonly layer: Layer;
  readonly namespaced: boolean;
}

const row = (group: string, kind: string, namespaced = false): KyvernoKind => ({
  kind,
  group,
  title: `Kyverno ${kind}`,
  layer: 'infra',
  namespaced,
});

const celPolicies = ['Validating', 'Mutating', 'Generating', 'Deleting', 'ImageValidating'].map(
  (verb) => `${verb}Policy`,
);

/** The kinds of Kyverno (policies.kyverno.io and kyverno.io). */
export const kyvernoKinds: readonly KyvernoKind[] = [
  row(classicGroup, 'ClusterPolicy'),
  row(classicGroup, 'Policy', true),
  row(classicGroup, 'ClusterCleanupPolicy'),
  row(classicGroup, 'CleanupPolicy', true),
  row(classicGroup, 'PolicyException', true),
  row(classicGroup, 'GlobalContextEntry'),
  ...celPolicies.map((kind) => row(celGroup, kind)),
  ...celPolicies.map((kind) => row(celGroup, `Namespaced${kind}`, true)),
  row(celGroup, 'PolicyException', true),
  row(reportGroup, 'PolicyReport', true),
  row(reportGroup, 'ClusterPolicyReport'),
  row(openReportGroup, 'Report', true),
  row(openReportGroup, 'ClusterReport'),
  row(cliGroup, 'Test'),
];

/** The row of a kind; kinds that Kyverno may add later stand beside the others. */
export function kyvernoKind({ group, kind }: ObjectHeader): KyvernoKind {
  return kyvernoKinds.find((one) => one.kind === kind && one.group === group) ?? row(group, kind);
}

/** True for objects of one of Kyverno's groups. */
export function isKyverno(header: ObjectHeader | undefined): header is ObjectHeader {
  return header !== undefined && ownGroups.has(header.group);
}

/** What a CEL policy does, without the word for its scope: `NamespacedMutatingPolicy` → `MutatingPolicy`. */
export function celPolicyKind(kind: string): string | undefined {
  const plain = kind.replace(/^Namespaced/, '');
  return celPolicies.includes(plain) ? plain : undefined;
}

/** True for policies of the older family that hold rules. */
export function isClassicPolicy(element: { readonly group: string; readonly kind: string }): boolean {
  return element.group === classicGroup && (element.kind === 'ClusterPolicy' || element.kind === 'Policy');
}

/** True for policies of the newer family. */
export function isCelPolicy(element: { readonly group: string; readonly kind: string }): boolean {
  return element.group === celGroup && celPolicyKind(element.kind) !== undefined;
}
