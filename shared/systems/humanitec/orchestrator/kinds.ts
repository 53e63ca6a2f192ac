import type { EdgeType, Layer } from '../../../graph/element.ts';

export const orchestratorGroup = 'platform-orchestrator.humanitec.com';

/** An argument that names another block by its id. */
interface Link {
  readonly argument: string;
  readonly kind: string;
  readonly edge: EdgeType;
  readonly words: string;
}

interface OrchestratorKind {
  readonly type: string;
  readonly kind: string;
  readonly title: string;
  readonly layer: Layer;
  readonly links: readonly Link[];
  /** Arguments worth showing. */
  readonly facts: readonly string[];
}

const inProject: Link = { argument: 'project_id', kind: 'Project', edge: 'depends', words: 'of the project' };
const ofType: Link = {
  argument: 'env_type_id',
  kind: 'EnvironmentType',
  edge: 'depends',
  words: 'of the environment type',
};
const inEnvironment: Link = { argument: 'env_id', kind: 'Environment', edge: 'schedules', words: 'in the environment' };
const ofResourceType: Link = {
  argument: 'resource_type',
  kind: 'ResourceType',
  edge: 'implements',
  words: 'makes resources of the type',
};

const row = (
  type: string,
  kind: string,
  title: string,
  layer: Layer,
  links: readonly Link[] = [],
  facts: readonly string[] = [],
): OrchestratorKind => ({ type, kind, title, layer, links, facts });

/** Blocks of the orchestrator's provider: stellwerk-labs/platform-orchestrator, before humanitec/platform-orchestrator. */
const kinds: readonly OrchestratorKind[] = [
  row('resource_type', 'ResourceType', 'Orchestrator resource type', 'orchestration'),
  row('module', 'Module', 'Orchestrator module', 'orchestration', [ofResourceType], ['resource_type']),
  // What the provider calls a catalogue entry is the module that rules and pins name; its versions say how it is made.
  row('module_catalogue_entry', 'Module', 'Orchestrator module', 'orchestration', [ofResourceType], ['resource_type']),
  row(
    'module_version',
    'ModuleVersion',
    'Orchestrator module version',
    'orchestration',
    [{ argument: 'module_id', kind: 'Module', edge: 'implements', words: 'is a version of the module' }],
    ['semantic_version', 'lifecycle_status'],
  ),
  row(
    'module_version_pin',
    'ModuleVersionPin',
    'Orchestrator module version pin',
    'orchestration',
    [
      { argument: 'module_id', kind: 'Module', edge: 'selects', words: 'holds a version of the module' },
      inProject,
      ofType,
      inEnvironment,
    ],
    ['project_id', 'env_type_id'],
  ),
  row(
    'module_rule',
    'ModuleRule',
    'Orchestrator module rule',
    'orchestration',
    [
      { argument: 'module_id', kind: 'Module', edge: 'selects', words: 'chooses the module' },
      inProject,
      ofType,
      inEnvironment,
    ],
    ['resource_class', 'project_id', 'env_type_id'],
  ),
  row('provider', 'Provider', 'Orchestrator provider', 'infra', [], ['source', 'version_constraint']),
  row(
    'runner_rule',
    'RunnerRule',
    'Orchestrator runner rule',
    'orchestration',
    [{ argument: 'runner_id', kind: 'Runner', edge: 'schedules', words: 'runs on the runner' }, inProject, ofType],
    ['project_id', 'env_type_id'],
  ),
  row('project', 'Project', 'Orchestrator project', 'orchestration'),
  row('environment_type', 'EnvironmentType', 'Orchestrator environment type', 'orchestration'),
  row('environment', 'Environment', 'Orchestrator environment', 'orchestration', [inProject, ofType], ['env_type_id']),
  row('deployment', 'Deployment', 'Orchestrator deployment', 'app', [inProject, inEnvironment], ['mode']),
];

/** The row of a block's type; every kind of runner is one kind, what is new stands in orchestration. */
export function orchestratorKind(type: string): OrchestratorKind {
  const found = kinds.find((one) => one.type === type);
  if (found) return found;
  if (type.endsWith('_runner')) return row(type, 'Runner', 'Orchestrator runner', 'infra');
  const kind = type
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return row(type, kind, `Orchestrator ${type.replaceAll('_', ' ')}`, 'orchestration');
}

const layerByKind = new Map([...kinds, orchestratorKind('kubernetes_runner')].map(({ kind, layer }) => [kind, layer]));

export const orchestratorKinds = [...layerByKind].map(([kind, layer]) => ({ kind, group: orchestratorGroup, layer }));
