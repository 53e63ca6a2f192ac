import { wellKnownOutputs } from '../../contract/portTypes.ts';
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
      const outputs = (wellKnownOutputs(type) ?? []).map((output) => output.name);
      const label = className === '' ? type : `${type}-${className}`;
      const provisioner: JsonObject = {
        uri: `template://custom-provisioners/${label}`,
        type,
        ...(className === '' ? {} : { class: className }),
        description: `Provides ${type}.`,
        ...(outputs.length > 0
          ? {
              outputs: outputs.map((name) => `${name}: {{ .Init.${field(name)} }}\n`).join(''),
              expected_outputs: outputs,
              init: outputs.map((name) => `${field(name)}: ${type}\n`).join(''),
            }
          : {}),
        ...(values.tool === 'score-compose'
          ? {}
          : {
              manifests: `- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: {{ .SourceWorkload }}-${type}\n`,
            }),
      };
      return [{ path: `provisioners/10-${label}.provisioners.yaml`, text: renderYaml([provisioner]) }];
    },
  },
];

/** Go templates read `.Init.a-b` as a subtraction. */
function field(output: string): string {
  return output.replaceAll('-', '_');
}
