import type { Plant } from './plant.ts';

/** Faults in the upstream files of the folder `terraform`. */
export const terraformPlants: readonly Plant[] = [
  {
    code: 'terraform/undeclared',
    file: 'aws-rds/modules/db_instance_role_association/main.tf',
    sound: 'var.db_instance_identifier',
    spoilt: 'var.db_instance_identifer',
    beside: ['terraform/aws-rds/modules/db_instance_role_association/'],
  },
  {
    code: 'terraform/wrong-default',
    file: 'aws-rds/modules/db_instance_role_association/variables.tf',
    sound: '  default     = true',
    spoilt: '  default     = "always"',
  },
  {
    code: 'terraform/duplicate',
    file: 'aws-rds/modules/db_instance_role_association/variables.tf',
    sound: 'variable "create" {',
    spoilt: 'variable "create" {\n}\n\nvariable "create" {',
    line: 3,
  },
  {
    code: 'terraform/undescribed',
    file: 'aws-rds/modules/db_instance_role_association/outputs.tf',
    sound: '  description = "DB Instance Identifier and IAM Role ARN separated by a comma"\n',
    spoilt: '',
    line: -1,
  },
  {
    code: 'terraform/unused',
    file: 'aws-rds/modules/db_subnet_group/main.tf',
    sound: '  name_prefix = var.use_name_prefix',
    spoilt: '  name_prefixx = var.use_name_prefix',
  },
  {
    code: 'terraform/cycle',
    file: 'aws-rds/modules/db_subnet_group/main.tf',
    sound: '  name_prefix = var.use_name_prefix ? "${var.name}-" : null',
    spoilt: '  name_prefix = local.name_prefix',
  },
  {
    code: 'terraform/count-and-for-each',
    file: 'aws-rds/modules/db_parameter_group/main.tf',
    sound: '  dynamic "parameter" {',
    spoilt: '  for_each = toset([])\n  dynamic "parameter" {',
  },
  {
    code: 'terraform/unknown-value',
    file: 'gcp-boutique/terraform/terraform.tfvars',
    sound: 'gcp_project_id = ',
    spoilt: 'gcp_project = ',
    beside: ['terraform/gcp-boutique/terraform/'],
  },
  {
    code: 'terraform/unpinned',
    file: 'aws-rds/examples/complete-postgres/versions.tf',
    sound: '      version = ">= 6.28"\n',
    spoilt: '',
    line: -2,
  },
  {
    code: 'terraform/unknown-input',
    file: 'aws-rds/main.tf',
    sound: '  create = local.create_db_subnet_group',
    spoilt: '  creates = local.create_db_subnet_group',
    beside: ['terraform/aws-rds/modules/db_subnet_group/', 'terraform/aws-rds/'],
  },
  {
    code: 'terraform/wrong-input',
    file: 'aws-rds/main.tf',
    sound: '  create = local.create_db_subnet_group',
    spoilt: '  create = "maybe"',
    beside: ['terraform/aws-rds/modules/db_subnet_group/', 'terraform/aws-rds/'],
  },
  {
    code: 'terraform/unknown-output',
    file: 'aws-rds/main.tf',
    sound: 'module.db_subnet_group.db_subnet_group_id',
    spoilt: 'module.db_subnet_group.db_subnet_group_idd',
    beside: ['terraform/aws-rds/modules/db_subnet_group/', 'terraform/aws-rds/'],
  },
  {
    code: 'terraform/sensitive-output',
    file: 'aws-rds/outputs.tf',
    sound: '  sensitive   = true\n',
    spoilt: '',
    line: -1,
    beside: ['terraform/aws-rds/', 'terraform/aws-rds/modules/db_instance/'],
  },
];
