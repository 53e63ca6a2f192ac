import { renderYaml } from '../../document/edit.ts';
import type { Template } from '../system.ts';

/** New files for Helm. */
export const helmTemplates: readonly Template[] = [
  {
    id: 'helm.chart',
    title: 'Helm chart',
    description: 'A Deployment with its Service as a chart, with values and their schema.',
    layer: 'infra',
    form: [
      { name: 'name', label: 'Name', type: 'text', required: true, syntax: 'dns-label', default: 'web' },
      { name: 'description', label: 'What it installs', type: 'text', required: false, default: 'A web service.' },
      { name: 'image', label: 'Image', type: 'text', required: true, syntax: 'image', default: 'nginx:1.29.1' },
    ],
    render({ name = 'web', description = '', image = 'nginx:1.29.1' }) {
      const [, repository = String(image), tag = ''] = /^(.*?)(?::([^:/]+))?$/.exec(String(image)) ?? [];
      const folder = `charts/${name}`;
      const chart = {
        apiVersion: 'v2',
        name: String(name),
        ...(description ? { description: String(description) } : {}),
        type: 'application',
        version: '0.1.0',
      };
      const values = { replicas: 1, image: { repository, tag }, service: { port: 80 } };
      return [
        { path: `${folder}/Chart.yaml`, text: renderYaml(chart) },
        { path: `${folder}/values.yaml`, text: renderYaml(values) },
        { path: `${folder}/values.schema.json`, text: `${JSON.stringify(schema, null, 2)}\n` },
        { path: `${folder}/templates/deployment.yaml`, text: deployment },
        { path: `${folder}/templates/service.yaml`, text: service },
      ];
    },
  },
];

const schema = {
  $schema: 'https://json-schema.org/draft-07/schema',
  type: 'object',
  properties: {
    replicas: { type: 'integer', minimum: 0 },
    image: {
      type: 'object',
      required: ['repository'],
      properties: { repository: { type: 'string', minLength: 1 }, tag: { type: 'string' } },
    },
    service: { type: 'object', properties: { port: { type: 'integer', minimum: 1, maximum: 65535 } } },
  },
};

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
  labels:
    app.kubernetes.io/name: {{ .Chart.Name }}
    app.kubernetes.io/instance: {{ .Release.Name }}
spec:
  replicas: {{ .Values.replicas }}
  selector:
    matchLabels:
      app.kubernetes.io/instance: {{ .Release.Name }}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: {{ .Chart.Name }}
        app.kubernetes.io/instance: {{ .Release.Name }}
    spec:
      containers:
        - name: main
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
          ports:
            - name: http
              containerPort: {{ .Values.service.port }}
`;

const service = `apiVersion: v1
kind: Service
metadata:
  name: {{ .Release.Name }}
spec:
  selector:
    app.kubernetes.io/instance: {{ .Release.Name }}
  ports:
    - name: http
      port: {{ .Values.service.port }}
      targetPort: http
`;
