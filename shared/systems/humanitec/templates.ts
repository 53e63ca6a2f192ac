import { portType } from '../../contract/portTypes.ts';
import { renderYaml } from '../../document/edit.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import type { Template } from '../system.ts';
import { outputsOfType } from './types.ts';

const definition: Template = {
  id: 'humanitec.definition',
  title: 'Humanitec definition',
  description: 'Answers a resource type where its criteria say so, with a resource that is already there.',
  layer: 'orchestration',
  form: [
    { name: 'type', label: 'Resource type', type: 'port-type', required: true, default: 'postgres' },
    { name: 'class', label: 'Class', help: 'The default class when empty.', type: 'text', required: false },
    { name: 'envType', label: 'Environment type', help: 'All when empty.', type: 'text', required: false },
  ],
  render(values) {
    const type = text(values.type, 'postgres');
    const className = text(values.class, '');
    const environment = text(values.envType, '');
    const id = [type, className, environment]
      .filter((part) => part !== '')
      .join('-')
      .toLowerCase();
    const outputs = outputsOfType(portType(type)) ?? [{ name: 'host', secret: false }];
    const open = outputs.filter((output) => !output.secret).map(({ name }) => [name, sample(name, type)] as const);
    const secret = outputs
      .filter((output) => output.secret)
      .map(({ name }) => [name, { store: 'platform-secrets', ref: `${id}-${name.replaceAll('_', '-')}` }] as const);
    const criterion: JsonObject = {
      ...(environment === '' ? {} : { env_type: environment }),
      ...(className === '' ? {} : { class: className }),
    };
    const entity: JsonObject = {
      name: id,
      type,
      driver_type: 'humanitec/echo',
      driver_inputs: {
        ...(open.length > 0 ? { values: Object.fromEntries(open) } : {}),
        ...(secret.length > 0 ? { secret_refs: Object.fromEntries(secret) } : {}),
      },
      criteria: [criterion],
    };
    return [
      {
        path: `definitions/${id}.yaml`,
        text: renderYaml({
          apiVersion: 'entity.humanitec.io/v1b1',
          kind: 'Definition',
          metadata: { id },
          entity,
        }),
      },
    ];
  },
};

const manifest: Template = {
  id: 'humanitec.manifest',
  title: 'Orchestrator manifest',
  description: 'What a workload needs, as the Platform Orchestrator deploys it.',
  layer: 'app',
  form: [
    { name: 'name', label: 'Workload', type: 'text', required: true, default: 'shop', syntax: 'dns-label' },
    { name: 'image', label: 'Image', type: 'text', required: true, default: 'nginx:1.29', syntax: 'image' },
  ],
  render(values) {
    const name = text(values.name, 'shop');
    const params: JsonObject = {
      metadata: { name },
      containers: { main: { image: text(values.image, 'nginx:1.29') } },
    };
    return [
      {
        path: `apps/${name}/manifest.yaml`,
        text: renderYaml({ workloads: { [name]: { resources: { workload: { type: 'score-workload', params } } } } }),
      },
    ];
  },
};

function sample(name: string, type: string): JsonValue {
  if (name === 'port') return ports.get(type) ?? 80;
  return name === 'host' ? `${type}.example.dev` : `my-${name.replaceAll('_', '-')}`;
}

const ports: ReadonlyMap<string, number> = new Map([
  ['postgres', 5432],
  ['mysql', 3306],
  ['redis', 6379],
  ['amqp', 5672],
  ['mongodb', 27017],
]);

function text(value: string | number | boolean | undefined, otherwise: string): string {
  return value === undefined || value === '' ? otherwise : String(value);
}

export const templates: readonly Template[] = [definition, manifest];
