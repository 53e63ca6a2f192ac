import type { Layer } from '../../graph/element.ts';
import type { ObjectHeader, System } from '../system.ts';

export const oamGroup = 'core.oam.dev';
export const terraformGroup = 'terraform.core.oam.dev';

/** Namespace of the definitions that every application may use. */
export const systemNamespace = 'vela-system';

interface VelaKind {
  readonly group: string;
  readonly kind: string;
  readonly title: string;
  readonly layer: Layer;
}

const oam = (kind: string, title: string, layer: Layer = 'orchestration'): VelaKind => ({
  group: oamGroup,
  kind,
  title,
  layer,
});

/** The kinds of OAM as KubeVela serves them (core.oam.dev). The revisions and trackers are its own writing. */
export const velaKinds: readonly VelaKind[] = [
  oam('Application', 'KubeVela application', 'app'),
  oam('ComponentDefinition', 'KubeVela component'),
  oam('TraitDefinition', 'KubeVela trait'),
  oam('PolicyDefinition', 'KubeVela policy type'),
  oam('WorkflowStepDefinition', 'KubeVela workflow step'),
  oam('WorkloadDefinition', 'KubeVela workload'),
  oam('Workflow', 'KubeVela workflow'),
  oam('Policy', 'KubeVela policy'),
  oam('ApplicationRevision', 'KubeVela application revision'),
  oam('DefinitionRevision', 'KubeVela definition revision'),
  oam('ResourceTracker', 'KubeVela resource tracker'),
  { group: terraformGroup, kind: 'Configuration', title: 'KubeVela Terraform configuration', layer: 'infra' },
  { group: terraformGroup, kind: 'Provider', title: 'KubeVela Terraform provider', layer: 'infra' },
];

export const systemKinds: System['kinds'] = velaKinds.map(({ group, kind, layer }) => ({ group, kind, layer }));

/** The row of a kind; kinds that KubeVela may add later stand in orchestration. */
export function velaKind({ group, kind }: ObjectHeader): VelaKind {
  return (
    velaKinds.find((row) => row.kind === kind && row.group === group) ?? {
      group,
      kind,
      title: `KubeVela ${kind}`,
      layer: 'orchestration',
    }
  );
}

/** What a definition defines, by its kind. */
export type Role = 'component' | 'trait' | 'policy' | 'step';

export const definitionKinds: Readonly<Record<Role, string>> = {
  component: 'ComponentDefinition',
  trait: 'TraitDefinition',
  policy: 'PolicyDefinition',
  step: 'WorkflowStepDefinition',
};

/** The role that a kind of definition serves. */
export function roleOf(kind: string): Role | undefined {
  const roles: readonly Role[] = ['component', 'trait', 'policy', 'step'];
  return roles.find((role) => definitionKinds[role] === kind);
}

/** The port type of a component type: apart from the resource types of other systems, which it may answer as well. */
export function componentPortType(type: string): string {
  return `kubevela/${type}`;
}
