import { quotedText } from '../../document/hcl/hclRender.ts';
import type { Template } from '../system.ts';

/** New files for Terraform, as `terraform fmt` leaves them. */
export const terraformTemplates: readonly Template[] = [
  {
    id: 'terraform.module',
    title: 'Terraform module',
    description: 'A module with an interface: variables, outputs and a place for its resources.',
    layer: 'orchestration',
    form: [
      { name: 'name', label: 'Name', type: 'text', required: true, syntax: 'dns-label', default: 'database' },
      { name: 'description', label: 'What it makes', type: 'text', required: false, default: 'A database.' },
    ],
    render({ name = 'database', description = '' }) {
      const folder = `modules/${name}`;
      const words = String(description || `What ${name} makes.`);
      return [
        { path: `${folder}/main.tf`, text: moduleMain(words) },
        { path: `${folder}/variables.tf`, text: moduleVariables },
        { path: `${folder}/outputs.tf`, text: moduleOutputs },
      ];
    },
  },
  {
    id: 'terraform.root',
    title: 'Terraform root module',
    description: 'Files that are applied by themselves and call a module.',
    layer: 'infra',
    form: [
      { name: 'name', label: 'Name', type: 'text', required: true, syntax: 'dns-label', default: 'production' },
      {
        name: 'source',
        label: 'Module to call',
        help: 'An address of a registry, such as terraform-aws-modules/rds/aws.',
        type: 'text',
        required: false,
        default: 'terraform-aws-modules/rds/aws',
      },
      { name: 'version', label: 'Version', type: 'text', required: false, default: '~> 6.0' },
    ],
    render({ name = 'production', source = '', version = '' }) {
      return [{ path: `${name}/main.tf`, text: rootMain(String(source), String(version)) }];
    },
  },
];

const moduleMain = (words: string) => `# ${words}
terraform {
  required_version = ">= 1.5"
}

resource "terraform_data" "this" {
  input = {
    name = var.name
  }
}
`;

const moduleVariables = `variable "name" {
  description = "Name of what is made."
  type        = string
}
`;

const moduleOutputs = `output "id" {
  description = "Identifier of what was made."
  value       = terraform_data.this.id
}
`;

function rootMain(source: string, version: string): string {
  const call = source ? `\nmodule "main" {\n${callBody(source, version)}}\n` : '';
  return `terraform {\n  required_version = ">= 1.5"\n\n  backend "local" {}\n}\n${call}`;
}

function callBody(source: string, version: string): string {
  return version
    ? `  source  = ${quotedText(source)}\n  version = ${quotedText(version)}\n`
    : `  source = ${quotedText(source)}\n`;
}
