import type { Element } from '../../graph/element.ts';
import type { Schema, SchemaSet } from '../../schema/schema.ts';

const name: Schema = { type: 'string', minLength: 2, maxLength: 63, pattern: '^[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$' };
const typeName: Schema = { ...name, pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]$' };
const portNumber: Schema = { type: 'integer', minimum: 1, maximum: 65535 };
const texts: Schema = { type: 'array', items: { type: 'string' } };
const anything: Schema = { 'x-kubernetes-preserve-unknown-fields': true };

const annotations: Schema = {
  type: 'object',
  description: 'Texts by name, for tools.',
  additionalProperties: { type: 'string' },
  propertyNames: {
    minLength: 2,
    maxLength: 316,
    pattern:
      '^(([a-z0-9][a-z0-9-]{0,61}[a-z0-9])(\\.[a-z0-9][a-z0-9-]{0,61}[a-z0-9])*/)?[A-Za-z0-9][A-Za-z0-9._-]{0,61}[A-Za-z0-9]$',
  },
};

function closed(properties: SchemaSet, required: readonly string[] = [], more: Schema = {}): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    properties,
    ...more,
  };
}

function mapOf(values: Schema, names: Schema, more: Schema = {}): Schema {
  return { type: 'object', additionalProperties: values, propertyNames: names, ...more };
}

/** Maps by target, or the older list whose items name their target. */
function byTarget(properties: SchemaSet, required: readonly string[], more: Schema, older: SchemaSet): Schema {
  const item = closed(
    { ...properties, ...older, target: { type: 'string', minLength: 1 } },
    ['target', ...required],
    more,
  );
  return {
    if: { type: 'array' },
    // biome-ignore lint/suspicious/noThenProperty: `then` is the keyword of JSON Schema.
    then: { type: 'array', items: item },
    else: { type: 'object', additionalProperties: closed(properties, required, more) },
  };
}

const file: SchemaSet = {
  mode: { type: 'string', pattern: '^0?[0-7]{3}$', description: 'Access mode in octal, such as "0644".' },
  source: { type: 'string', minLength: 1, description: 'Path of a file beside this one.' },
  content: { type: 'string', description: 'The content; placeholders are expanded.' },
  binaryContent: { type: 'string', description: 'The content in Base64; never expanded.' },
  noExpand: { type: 'boolean', description: 'True leaves placeholders in the content as they are.' },
};

const oneContent: Schema = {
  oneOf: [{ required: ['content'] }, { required: ['binaryContent'] }, { required: ['source'] }],
};

const volume: SchemaSet = {
  source: { type: 'string', description: 'A placeholder that names a volume resource, or the name of a volume.' },
  path: { type: 'string', description: 'Path inside the volume.' },
  readOnly: { type: 'boolean' },
};

const quantities = closed({
  cpu: { type: 'string', pattern: '^\\d+(?:m|\\.\\d+)?$', description: 'Cores, such as "0.5" or "500m".' },
  memory: {
    type: 'string',
    pattern: '^(0\\.\\d+|[1-9]\\d*(\\.\\d+)?)(K|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$',
    description: 'Bytes, such as "128Mi".',
  },
});

const probe = closed(
  {
    httpGet: closed(
      {
        host: { type: 'string', minLength: 1 },
        scheme: { type: 'string', enum: ['HTTP', 'HTTPS'] },
        path: { type: 'string' },
        port: portNumber,
        httpHeaders: {
          type: 'array',
          items: closed(
            { name: { type: 'string', pattern: '^[A-Za-z0-9_-]+$' }, value: { type: 'string', minLength: 1 } },
            ['name', 'value'],
          ),
        },
      },
      ['port', 'path'],
    ),
    exec: closed({ command: texts }, ['command']),
  },
  [],
  { anyOf: [{ required: ['httpGet'] }, { required: ['exec'] }] },
);

const container = closed(
  {
    image: { type: 'string', minLength: 1, description: 'The image; "." means that the command line gives it.' },
    command: texts,
    args: texts,
    variables: {
      type: 'object',
      description: 'Environment variables; placeholders are expanded.',
      propertyNames: { minLength: 1, pattern: '^[^=]+$' },
      additionalProperties: { type: 'string' },
    },
    files: byTarget(file, [], oneContent, {
      content: { type: ['string', 'array'], items: { type: 'string' } },
    }),
    volumes: byTarget(volume, ['source'], {}, { read_only: { type: 'boolean' } }),
    before: mapOf(closed({ ready: { type: 'string', enum: ['started', 'healthy', 'complete'] } }, ['ready']), name, {
      description: 'Containers that wait until this one is ready.',
    }),
    resources: closed({ limits: quantities, requests: quantities }),
    livenessProbe: probe,
    readinessProbe: probe,
  },
  ['image'],
);

const resource = closed(
  {
    type: { ...typeName, description: 'What is asked for, such as postgres.' },
    class: { ...typeName, description: 'Which sort of it; "default" when absent.' },
    id: {
      type: 'string',
      minLength: 2,
      maxLength: 63,
      pattern: '^[a-z0-9]+(?:-+[a-z0-9]+)*(?:\\.[a-z0-9]+(?:-+[a-z0-9]+)*)*$',
      description: 'Workloads that state the same id share one resource.',
    },
    metadata: { type: 'object', additionalProperties: anything, properties: { annotations } },
    params: { type: 'object', additionalProperties: anything, description: 'Parameters for the provisioner.' },
  },
  ['type'],
);

/** A workload file. Source: score.dev specification v1b1, with the older list forms of `files` and `volumes`. */
export const workloadSchema: Schema = closed(
  {
    apiVersion: { type: 'string', enum: ['score.dev/v1b1'] },
    metadata: {
      type: 'object',
      required: ['name'],
      additionalProperties: anything,
      properties: { name: { ...name, description: 'Name of the workload.' }, annotations },
    },
    service: closed({
      ports: mapOf(
        closed({ port: portNumber, protocol: { type: 'string', enum: ['TCP', 'UDP'] }, targetPort: portNumber }, [
          'port',
        ]),
        name,
        { description: 'Ports by name that other workloads can reach.' },
      ),
    }),
    containers: mapOf(container, name, { minProperties: 1 }),
    resources: mapOf(resource, name, { description: 'What the workload asks of the platform, by name.' }),
  },
  ['apiVersion', 'metadata', 'containers'],
);

const text: Schema = { type: 'string' };
const selector: Schema = { type: ['string', 'null'] };

/** A provisioners file of score-k8s or score-compose: both tools' keys, which `score/provisioner-of-two-tools` tells apart. */
export const provisionersSchema: Schema = {
  type: 'array',
  items: closed(
    {
      uri: {
        type: 'string',
        pattern: '^(template|cmd|local-env)://.+',
        description: 'Unique name; its scheme says how it runs.',
      },
      type: { ...text, minLength: 1, description: 'Resource type that it provides.' },
      class: { ...selector, description: 'Class that it provides; any when absent.' },
      id: { ...selector, description: 'The one resource that it provides; any when absent.' },
      description: text,
      supported_params: texts,
      expected_outputs: texts,
      args: texts,
      init: text,
      state: text,
      shared: text,
      outputs: text,
      manifests: text,
      directories: text,
      files: text,
      networks: text,
      volumes: text,
      services: text,
      models: text,
      info_logs: text,
    },
    ['uri', 'type'],
  ),
};

/** A part of a workload: nothing has to be there, and null takes a value away. */
export const overridesSchema: Schema = partial(workloadSchema);

function partial(schema: Schema): Schema {
  const { required: _required, minProperties: _min, oneOf: _one, anyOf: _any, type, ...rest } = schema;
  const types = typeof type === 'string' ? [type] : type;
  return {
    ...rest,
    ...(types ? { type: [...types, 'null'] } : {}),
    ...(rest.enum ? { enum: [...rest.enum, null] } : {}),
    ...(rest.properties ? { properties: partials(rest.properties) } : {}),
    ...(typeof rest.additionalProperties === 'object'
      ? { additionalProperties: partial(rest.additionalProperties) }
      : {}),
    ...(rest.items ? { items: partial(rest.items) } : {}),
    // biome-ignore lint/suspicious/noThenProperty: `then` is the keyword of JSON Schema.
    ...(rest.then ? { then: partial(rest.then) } : {}),
    ...(rest.else ? { else: partial(rest.else) } : {}),
  };
}

function partials(properties: SchemaSet): SchemaSet {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, partial(schema)]));
}

/** The schema that an element of Score must fit: a workload, overrides, or one entry of a provisioners file. */
export function schemaOfScore(element: Element): Schema {
  switch (element.kind) {
    case 'Provisioner':
      return provisionersSchema.items ?? {};
    case 'Overrides':
      return overridesSchema;
    default:
      return workloadSchema;
  }
}
