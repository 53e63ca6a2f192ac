import type { Schema } from '../../schema/schema.ts';

const text = (description: string): Schema => ({ type: 'string', description });

const dependency: Schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: text('Name of the chart.'),
    version: text('A version, or a range of versions.'),
    repository: text('Address of the repository, `@alias` of one, or `file://` and a folder beside this chart.'),
    condition: text('Paths of values that switch the dependency on, with commas between them.'),
    tags: { type: 'array', items: { type: 'string' }, description: 'Names that switch several dependencies at once.' },
    alias: text('Another name for the dependency, under which its values stand.'),
    'import-values': {
      type: 'array',
      description: 'Values of the dependency that this chart reads.',
      items: { 'x-kubernetes-preserve-unknown-fields': true },
    },
  },
};

/** `Chart.yaml`. Source: helm.sh/docs, "Charts", the Chart.yaml file. Helm itself passes over fields that it does not know. */
export const chartSchema: Schema = {
  type: 'object',
  required: ['apiVersion', 'name', 'version'],
  'x-kubernetes-preserve-unknown-fields': true,
  properties: {
    apiVersion: { type: 'string', enum: ['v1', 'v2'], description: 'v2 for Helm 3 and later.' },
    name: { ...text('Name of the chart: lower case letters, digits and dashes.'), minLength: 1 },
    version: text('Version of the chart, as SemVer 2 has it.'),
    kubeVersion: text('Range of Kubernetes versions it works with.'),
    description: text('What it installs, in one sentence.'),
    type: { type: 'string', enum: ['application', 'library'], description: 'A library is only used by other charts.' },
    keywords: { type: 'array', items: { type: 'string' } },
    home: text('Home page of the project.'),
    sources: { type: 'array', items: { type: 'string' } },
    dependencies: { type: 'array', items: dependency, description: 'Charts that are installed with this one.' },
    maintainers: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name'],
        properties: { name: text('Name.'), email: text('Address.'), url: text('Page.') },
      },
    },
    icon: text('Address of a picture.'),
    appVersion: text('Version of what it installs, in quotes.'),
    deprecated: { type: 'boolean' },
    annotations: { type: 'object', additionalProperties: { type: 'string' } },
  },
};
