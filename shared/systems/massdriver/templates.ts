import { renderYaml } from '../../document/edit.ts';
import { renderHcl } from '../../document/hcl/hclRender.ts';
import { expressionValue, labelsKey } from '../../document/hcl/hclValue.ts';
import type { Template } from '../system.ts';

/** New files for Massdriver. */
export const massdriverTemplates: readonly Template[] = [
  {
    id: 'massdriver.bundle',
    title: 'Massdriver bundle',
    description: 'Inputs, dependencies and resources of a piece of infrastructure, with the module that makes it.',
    layer: 'orchestration',
    form: [
      { name: 'name', label: 'Name', type: 'text', required: true, syntax: 'dns-label', default: 'database' },
      { name: 'description', label: 'What it makes', type: 'text', required: false, default: 'A database for a team.' },
      {
        name: 'artifact',
        label: 'Resource type it gives',
        type: 'text',
        required: false,
        default: 'postgresql-authentication',
      },
    ],
    render({ name = 'database', description = '', artifact = '' }) {
      const words = String(description).length >= 10 ? String(description) : `The bundle ${name}.`;
      const bundle = {
        name: String(name),
        version: '0.1.0',
        description: words,
        steps: [{ path: 'src', provisioner: 'opentofu' }],
        params: {
          required: ['size'],
          properties: { size: { type: 'integer', title: 'Size', description: 'Size in GB.', default: 10, minimum: 1 } },
        },
        dependencies: {},
        resources: artifact ? { resource: { resource_type: String(artifact), required: true } } : {},
        ui: { 'ui:order': ['size', '*'] },
      };
      const folder = `bundles/${name}`;
      return [
        { path: `${folder}/massdriver.yaml`, text: renderYaml(bundle) },
        { path: `${folder}/src/_massdriver_variables.tf`, text: variables },
        { path: `${folder}/src/main.tf`, text: main(Boolean(artifact)) },
      ];
    },
  },
  {
    id: 'massdriver.resource-type',
    title: 'Massdriver resource type',
    description: 'The shape of what bundles hand to each other.',
    layer: 'orchestration',
    form: [
      { name: 'name', label: 'Name', type: 'text', required: true, syntax: 'dns-label', default: 'queue' },
      { name: 'label', label: 'Label', type: 'text', required: false, default: 'Queue' },
    ],
    render({ name = 'queue', label = '' }) {
      const type = {
        name: String(name),
        version: '0.1.0',
        label: String(label || name),
        ui: { connectionOrientation: 'link' },
        schema: {
          $schema: 'http://json-schema.org/draft-07/schema',
          title: String(label || name),
          type: 'object',
          required: ['id', 'hostname', 'password'],
          properties: {
            id: { type: 'string', title: 'Identifier' },
            hostname: { type: 'string', title: 'Host' },
            password: { type: 'string', title: 'Password', '$md.sensitive': true },
          },
        },
      };
      return [{ path: `resource-types/${name}/massdriver.yaml`, text: renderYaml(type) }];
    },
  },
];

const variables = renderHcl({
  variable: [
    { [labelsKey]: ['size'], type: expressionValue('number') },
    { [labelsKey]: ['md_metadata'], type: expressionValue('any') },
  ],
});

function main(withArtifact: boolean): string {
  const made = {
    [labelsKey]: ['terraform_data', 'this'],
    input: { size: expressionValue('var.size'), name: expressionValue('var.md_metadata.name_prefix') },
  };
  const resource = {
    [labelsKey]: ['massdriver_resource', 'resource'],
    field: 'resource',
    name: expressionValue('var.md_metadata.name_prefix'),
    resource: expressionValue('jsonencode({ id = terraform_data.this.id })'),
  };
  return renderHcl({ resource: withArtifact ? [made, resource] : [made] });
}
