import { renderYaml } from '../../document/edit.ts';
import type { StackPart } from '../../stack/part.ts';
import { kubernetesTemplates } from './templates.ts';

/** A Deployment, and beside it the request as an object of the API's kind. */
export const kubernetesStack: StackPart = {
  workload: {
    asksBy: 'object',
    files({ workload, api, params }) {
      const deployment = kubernetesTemplates.find(({ id }) => id === 'kubernetes.deployment');
      const image = 'ghcr.io/stefanprodan/podinfo:6.9.4';
      return [
        ...(deployment?.render({ name: workload, image, port: 9898 }) ?? []),
        {
          path: `apps/${workload}/${api.type}.yaml`,
          text: renderYaml({
            apiVersion: `${api.group}/${api.version}`,
            kind: api.kind,
            metadata: { name: `${workload}-${api.type}` },
            spec: params,
          }),
        },
      ];
    },
  },
};
