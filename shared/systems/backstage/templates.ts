import { renderYaml } from '../../document/edit.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import { kindName } from '../kindName.ts';
import type { FormField, Template } from '../system.ts';

type Values = Readonly<Record<string, string | number | boolean>>;

const field = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label,
  type: 'text',
  required: true,
  ...more,
});
const nameField = field('name', 'Name', { syntax: 'dns-label' });
const ownerField = field('owner', 'Owner', { help: 'Name of the team', default: 'platform-team' });
const description = field('description', 'What it does', { default: 'Says what it does for its users.' });

function text(values: Values, name: string, otherwise: string): string {
  const value = values[name];
  return value === undefined || value === '' ? otherwise : String(value);
}

function entity(kind: string, values: Values, spec: JsonObject): string {
  const metadata = { name: text(values, 'name', kind.toLowerCase()), description: text(values, 'description', kind) };
  return renderYaml({ apiVersion: 'backstage.io/v1alpha1', kind, metadata, spec });
}

const component: Template = {
  id: 'backstage.component',
  title: 'Backstage Component',
  description: 'A piece of software in the catalogue: who owns it, what it is a part of, and which workload it is.',
  layer: 'app',
  form: [
    nameField,
    ownerField,
    description,
    field('system', 'System', { help: 'System that it is a part of', required: false }),
    field('workload', 'Label of the workload', {
      help: 'Value of the label backstage.io/kubernetes-id on the objects that run it',
      required: false,
    }),
  ],
  render(values) {
    const name = text(values, 'name', 'component');
    const system = text(values, 'system', '');
    const workload = text(values, 'workload', '');
    const component: JsonObject = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        description: text(values, 'description', name),
        ...(workload === '' ? {} : { annotations: { 'backstage.io/kubernetes-id': workload } }),
      },
      spec: {
        type: 'service',
        lifecycle: 'production',
        owner: text(values, 'owner', 'platform-team'),
        ...(system === '' ? {} : { system }),
      },
    };
    return [{ path: `catalog/${name}/catalog-info.yaml`, text: renderYaml(component) }];
  },
};

const system: Template = {
  id: 'backstage.system',
  title: 'Backstage System',
  description: 'Components and resources that do one thing together, behind the APIs that they show.',
  layer: 'app',
  form: [nameField, ownerField, description],
  render: (values) => [
    {
      path: `catalog/${text(values, 'name', 'system')}/system.yaml`,
      text: entity('System', values, { owner: text(values, 'owner', 'platform-team') }),
    },
  ],
};

const group: Template = {
  id: 'backstage.group',
  title: 'Backstage Group',
  description: 'A team of the catalogue, which can own entities.',
  layer: 'app',
  form: [nameField, description, field('parent', 'Parent', { help: 'Group above it', required: false })],
  render(values) {
    const parent = text(values, 'parent', '');
    const spec = {
      type: 'team',
      ...(parent === '' || parent === text(values, 'name', 'team') ? {} : { parent }),
      children: [],
    };
    return [{ path: `catalog/org/${text(values, 'name', 'team')}.yaml`, text: entity('Group', values, spec) }];
  },
};

const template: Template = {
  id: 'backstage.template',
  title: 'Backstage Template',
  description:
    'A form that asks developers what they need and writes the request for a platform API into their repository.',
  layer: 'orchestration',
  form: [
    nameField,
    ownerField,
    description,
    field('apiVersion', 'API version', { help: 'Of what it requests', default: 'db.acme.io/v1' }),
    field('kind', 'Kind', { help: 'Of what it requests', default: 'Postgres', syntax: 'kind' }),
    field('input', 'First question', { help: 'A field of the request', default: 'size' }),
  ],
  render(values) {
    const name = text(values, 'name', 'new-request');
    const input = text(values, 'input', 'size');
    const kind = kindName(text(values, 'kind', 'Postgres'));
    const request = {
      apiVersion: text(values, 'apiVersion', 'db.acme.io/v1'),
      kind,
      metadata: { name: read('values.name'), namespace: read('values.namespace') },
      spec: { [input]: read(`values.${input}`) },
    };
    const spec: JsonValue = {
      owner: text(values, 'owner', 'platform-team'),
      type: 'resource',
      parameters: [
        {
          title: `What ${kind} do you need?`,
          required: ['name', 'namespace'],
          properties: {
            name: { title: 'Name', type: 'string', maxLength: 63, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$' },
            namespace: { title: 'Namespace', type: 'string' },
            [input]: { title: input, type: 'string' },
          },
        },
        {
          title: 'Where should the request go?',
          required: ['repoUrl'],
          properties: { repoUrl: { title: 'Repository', type: 'string', 'ui:field': 'RepoUrlPicker' } },
        },
      ],
      steps: [
        {
          id: 'fetch',
          name: 'Write the request',
          action: 'fetch:template',
          input: {
            url: './skeleton',
            values: {
              name: read('parameters.name'),
              namespace: read('parameters.namespace'),
              [input]: read(`parameters.${input}`),
            },
          },
        },
        {
          id: 'publish',
          name: 'Open a pull request',
          action: 'publish:github:pull-request',
          input: {
            repoUrl: read('parameters.repoUrl'),
            branchName: `request-${read('parameters.name')}`,
            title: `Request ${kind} ${read('parameters.name')}`,
            description: `Made by the Template ${name}.`,
          },
        },
      ],
      output: { links: [{ title: 'Pull request', url: read('steps.publish.output.remoteUrl') }] },
    };
    const file: JsonObject = {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: { name, title: `Request a ${kind}`, description: text(values, 'description', name) },
      spec,
    };
    return [
      { path: `templates/${name}/template.yaml`, text: renderYaml(file) },
      { path: `templates/${name}/skeleton/request.yaml`, text: renderYaml(request) },
    ];
  },
};

/** An expression of the scaffolder. */
function read(what: string): string {
  return `\${{ ${what} }}`;
}

/** New files for Backstage. */
export const backstageTemplates: readonly Template[] = [component, system, group, template];
