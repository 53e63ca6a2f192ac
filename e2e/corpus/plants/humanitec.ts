import type { Plant } from './plant.ts';

/** Faults in the upstream files of the folder `humanitec`. */
export const humanitecPlants: readonly Plant[] = [
  {
    code: 'humanitec/placeholder',
    file: 'examples/propagate-class/def-config-one.yaml',
    sound: 'name: name-01',
    spoilt: 'name: ${context.application}',
  },
  {
    code: 'humanitec/wrong-escape',
    file: 'examples/propagate-class/def-config-one.yaml',
    sound: 'name: name-01',
    spoilt: 'name: $${context.app.id}',
  },
  {
    code: 'humanitec/provision-key',
    file: 'examples/propagate-class/def-config-one.yaml',
    sound: '  criteria:\n',
    spoilt: '  provision:\n    "#shared":\n      is_dependent: false\n  criteria:\n',
    line: 1,
  },
  {
    code: 'humanitec/never-chosen',
    file: 'examples/propagate-class/def-config-one.yaml',
    sound: '  criteria:',
    spoilt: '  criterias:',
    line: -1,
  },
  {
    code: 'humanitec/secrets-twice',
    file: 'examples/propagate-class/def-config-one.yaml',
    sound: '  driver_inputs:\n',
    spoilt: '  driver_inputs:\n    secrets: { a: b }\n    secret_refs: { a: { value: b } }\n',
    line: 1,
  },
  {
    code: 'humanitec/literal-secret',
    file: 'examples/propagate-class/def-config-one.yaml',
    sound: '  driver_inputs:\n',
    spoilt: '  driver_inputs:\n    secrets: { token: hunter2 }\n',
    line: 1,
  },
  {
    code: 'humanitec/secret-in-values',
    file: 'examples/propagate-class/def-config-one.yaml',
    sound: 'name: name-01',
    spoilt: 'name: ${resources.postgres.outputs.password}',
  },
  {
    code: 'humanitec/same-criteria',
    file: 'examples/propagate-class/def-s3.yaml',
    sound: '    - class: one',
    spoilt: '    - class: two',
    line: 2,
  },
  {
    code: 'humanitec/unmatched-selector',
    file: 'examples/propagate-class/def-s3.yaml',
    sound: 'resources.config#example',
    spoilt: 'resources.config.three#example',
    beside: ['humanitec/examples/propagate-class/'],
  },
  {
    code: 'humanitec/orchestrator-id',
    file: 'examples/orchestrator-v2/environment_type.tf',
    sound: '"development"',
    spoilt: '"Development"',
  },
  {
    code: 'humanitec/module-source',
    file: 'examples/orchestrator-v2/module_rule.tf',
    sound: 'module_source = "git::',
    spoilt: 'module_source_code = "x"\n  module_source = "git::',
  },
  {
    code: 'humanitec/rule-environment',
    file: 'examples/orchestrator-v2/module_rule.tf',
    sound: 'resource "platform-orchestrator_module_rule"',
    spoilt:
      'resource "platform-orchestrator_module_rule" "both" {\n  module_id   = "minio"\n  env_id      = "one"\n  env_type_id = "dev"\n}\n\nresource "platform-orchestrator_module_rule"',
    line: 2,
  },
  {
    code: 'humanitec/module-alias',
    file: 'examples/orchestrator-v2/module_rule.tf',
    sound: '"bucket-$${context.res_id}-"',
    spoilt: '"$${resources.net.outputs.name}"',
    line: -2,
  },
  {
    code: 'humanitec/module-never-chosen',
    file: 'examples/orchestrator-v2/module_rule.tf',
    sound: '  module_id      = platform-orchestrator_module.minio.id',
    spoilt: '  module_id      = "other"',
    line: -14,
  },
  {
    code: 'humanitec/module-source',
    file: 'examples/orchestrator-v2/module_rule.tf',
    sound: '  module_source = "git',
    spoilt: '  module_source_code = "x"\n  module_source = "git',
  },
  {
    code: 'humanitec/provider-mapping',
    file: 'examples/orchestrator-v2/module.tf',
    sound: 'provider_mapping = {',
    spoilt: 'provider_mapping = {\n    other = "aws.nobody"',
    line: 2,
  },
  {
    code: 'humanitec/json-text',
    file: 'examples/orchestrator-v2/resource_type.tf',
    sound: 'output_schema = jsonencode({',
    spoilt: 'output_schema = "{"\n  more = jsonencode({',
  },
];
