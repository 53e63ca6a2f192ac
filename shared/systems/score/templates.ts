import { portType, wellKnownOutputs } from '../../contract/portTypes.ts';
import { renderYaml } from '../../document/edit.ts';
import type { JsonObject } from '../../json.ts';
import type { Template } from '../system.ts';

/** New files for Score. */
export const scoreTemplates: readonly Template[] = [
  {
    id: 'score.workload',
    title: 'Score workload',
    description: 'A workload that says what it runs and what it needs, and not how the platform makes it.',
    layer: 'app',
    form: [
      { name: 'name', label: 'Name', type: 'text', required: true, syntax: 'dns-label' },
      { name: 'image', label: 'Image', type: 'text', required: true, default: 'nginx:1.29', syntax: 'image' },
      {
        name: 'port',
        label: 'Port',
        help: 'Offered to other workloads; none when empty.',
        type: 'number',
        required: false,
      },
    ],
    render(values) {
      const name = String(values.name ?? 'workload');
      const port = Number(values.port);
      const workload: JsonObject = {
        apiVersion: 'score.dev/v1b1',
        metadata: { name },
        ...(Number.isInteger(port) && port > 0 ? { service: { ports: { web: { port } } } } : {}),
        containers: { main: { image: String(values.image || '.') } },
      };
      return [{ path: `apps/${name}/score.yaml`, text: renderYaml(workload) }];
    },
  },
  {
    id: 'score.provisioner',
    title: 'Score provisioner',
    description: 'Answers a resource type for score-k8s or score-compose by a template.',
    layer: 'orchestration',
    form: [
      { name: 'type', label: 'Resource type', type: 'port-type', required: true },
      { name: 'class', label: 'Class', help: 'Any class when empty.', type: 'text', required: false },
      {
        name: 'tool',
        label: 'For',
        type: 'choice',
        choices: ['score-k8s', 'score-compose'],
        required: true,
        default: 'score-k8s',
      },
    ],
    render(values) {
      const type = String(values.type ?? 'resource');
      const className = String(values.class ?? '');
      const label = className === '' ? type : `${type}-${className}`;
      const provisioner: JsonObject = {
        uri: `template://custom-provisioners/${label}`,
        type,
        ...(className === '' ? {} : { class: className }),
        description: `Hands out a ${type} that is already there.`,
        ...outputs(type),
        ...(values.tool === 'score-compose' ? {} : { manifests: externalService(type) }),
      };
      return [{ path: `provisioners/10-${label}.provisioners.yaml`, text: renderYaml([provisioner]) }];
    },
  },
];

const ports: ReadonlyMap<string, number> = new Map([
  ['postgres', 5432],
  ['mysql', 3306],
  ['mssql', 1433],
  ['mongodb', 27017],
  ['redis', 6379],
  ['amqp', 5672],
  ['elasticsearch', 9200],
  ['kafka-topic', 9092],
]);

/** The outputs that people expect of a type, with a password that stays the same from run to run. */
function outputs(type: string): JsonObject {
  const known = wellKnownOutputs(type) ?? [{ name: 'host', source: 'inferred' }];
  if (known.length === 0) return {};
  const secret = known.some((output) => output.secret);
  const lines = known.map((output) => {
    if (output.secret) return `${output.name}: {{ .State.password | quote }}\n`;
    return `${output.name}: ${output.name === 'port' ? (ports.get(portType(type)) ?? 80) : type}\n`;
  });
  return {
    ...(secret
      ? {
          init: 'randomPassword: {{ randAlphaNum 16 | quote }}\n',
          state: 'password: {{ dig "password" .Init.randomPassword .State | quote }}\n',
        }
      : {}),
    outputs: lines.join(''),
    expected_outputs: known.map((output) => output.name),
  };
}

/** Makes the host name of the outputs lead to a server outside the cluster. */
function externalService(type: string): string {
  return `- apiVersion: v1
  kind: Service
  metadata:
    name: ${type}
  spec:
    type: ExternalName
    externalName: ${type}.example.com
`;
}
