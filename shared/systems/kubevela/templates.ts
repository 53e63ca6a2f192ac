import type { Template } from '../system.ts';

const application: Template = {
  id: 'kubevela.application',
  title: 'KubeVela application',
  description: 'A workload as an OAM application: one component, with replicas by a trait.',
  layer: 'app',
  form: [
    { name: 'name', label: 'Name', type: 'text', required: true, default: 'shop', syntax: 'dns-label' },
    { name: 'image', label: 'Image', type: 'text', required: true, default: 'nginx:1.29', syntax: 'image' },
    {
      name: 'type',
      label: 'Component type',
      type: 'choice',
      choices: ['webservice', 'worker'],
      required: true,
      default: 'webservice',
    },
    { name: 'port', label: 'Port', help: 'Of a webservice; none when empty.', type: 'number', required: false },
  ],
  render(values) {
    const name = text(values.name, 'shop');
    const type = text(values.type, 'webservice');
    const port = Number(values.port);
    const ports =
      type === 'webservice' && Number.isInteger(port) && port > 0
        ? `
        ports:
          - port: ${port}
            expose: true`
        : '';
    return [
      {
        path: `apps/${name}/application.yaml`,
        text: `apiVersion: core.oam.dev/v1beta1
kind: Application
metadata:
  name: ${name}
spec:
  components:
    - name: ${name}
      type: ${type}
      properties:
        image: ${text(values.image, 'nginx:1.29')}${ports}
      traits:
        - type: scaler
          properties:
            replicas: 2
`,
      },
    ];
  },
};

const component: Template = {
  id: 'kubevela.component-definition',
  title: 'KubeVela component definition',
  description: 'A component type for applications: inputs and the workload that is made of them, in CUE.',
  layer: 'orchestration',
  form: [
    { name: 'name', label: 'Type', type: 'text', required: true, default: 'stateless', syntax: 'dns-label' },
    { name: 'description', label: 'Description', type: 'text', required: false },
  ],
  render(values) {
    const name = text(values.name, 'stateless');
    return [
      {
        path: `definitions/${name}.yaml`,
        text: `apiVersion: core.oam.dev/v1beta1
kind: ComponentDefinition
metadata:
  name: ${name}
  namespace: vela-system
  annotations:
    definition.oam.dev/description: ${JSON.stringify(text(values.description, `A ${name} workload`))}
spec:
  workload:
    definition:
      apiVersion: apps/v1
      kind: Deployment
    type: deployments.apps
  schematic:
    cue:
      template: |
        output: {
        	apiVersion: "apps/v1"
        	kind:       "Deployment"
        	spec: {
        		selector: matchLabels: "app.oam.dev/component": context.name
        		template: {
        			metadata: labels: "app.oam.dev/component": context.name
        			spec: containers: [{
        				name:  context.name
        				image: parameter.image
        			}]
        		}
        	}
        }
        parameter: {
        	// +usage=Which image to run
        	image: string
        }
`,
      },
    ];
  },
};

const trait: Template = {
  id: 'kubevela.trait-definition',
  title: 'KubeVela trait definition',
  description: 'An operation that applications add to a component, as a patch of its workload.',
  layer: 'orchestration',
  form: [
    { name: 'name', label: 'Type', type: 'text', required: true, default: 'replicas', syntax: 'dns-label' },
    { name: 'description', label: 'Description', type: 'text', required: false },
  ],
  render(values) {
    const name = text(values.name, 'replicas');
    return [
      {
        path: `definitions/traits/${name}.yaml`,
        text: `apiVersion: core.oam.dev/v1beta1
kind: TraitDefinition
metadata:
  name: ${name}
  namespace: vela-system
  annotations:
    definition.oam.dev/description: ${JSON.stringify(text(values.description, 'How many copies run'))}
spec:
  appliesToWorkloads:
    - deployments.apps
  schematic:
    cue:
      template: |
        // +patchStrategy=retainKeys
        patch: spec: replicas: parameter.replicas
        parameter: {
        	// +usage=How many copies run
        	replicas: *1 | int
        }
`,
      },
    ];
  },
};

function text(value: string | number | boolean | undefined, otherwise: string): string {
  return value === undefined || value === '' ? otherwise : String(value);
}

export const templates: readonly Template[] = [application, component, trait];
