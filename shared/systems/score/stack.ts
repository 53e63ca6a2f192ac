import { renderYaml } from '../../document/edit.ts';
import type { StackPart } from '../../stack/part.ts';

/** A workload in Score, which asks by the type of the resource and knows no engine. */
export const scoreStack: StackPart = {
  workload: {
    asksBy: 'type',
    files: ({ workload, api, params }) => [
      {
        path: `apps/${workload}/score.yaml`,
        text: renderYaml({
          apiVersion: 'score.dev/v1b1',
          metadata: { name: workload },
          service: { ports: { web: { port: 80, targetPort: 9898 } } },
          containers: {
            [workload]: {
              image: 'ghcr.io/stefanprodan/podinfo:6.9.4',
              variables: Object.fromEntries(
                (api.outputs ?? []).map(({ name }) => [
                  `${api.type}_${name}`.toUpperCase().replace(/[^A-Z0-9]/g, '_'),
                  `\${resources.${api.type}.${name}}`,
                ]),
              ),
              resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '128Mi' } },
              readinessProbe: { httpGet: { path: '/readyz', port: 9898 } },
            },
          },
          resources: { [api.type]: { type: api.type, params } },
        }),
      },
    ],
  },
};
