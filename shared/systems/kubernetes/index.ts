import type { System } from '../system.ts';
import { kubernetesEdits } from './edits.ts';
import { builtInKinds, isFileOnly } from './kinds.ts';
import { isKustomization } from './kustomization.ts';
import { kubernetesOffer } from './offer.ts';
import { projectKubernetes } from './project.ts';
import { kubernetesStack } from './stack.ts';
import { kubernetesTemplates } from './templates.ts';

/** Plain Kubernetes, and every object that no other system knows. It says yes to any object, so it is asked last. */
export const kubernetes: System = {
  id: 'kubernetes',
  title: 'Kubernetes',
  docs: 'https://kubernetes.io/docs/reference/kubernetes-api/',
  layers: ['app', 'infra'],
  icon: 'M12 1.5l8.2 4 2 8.9-5.7 7.1h-9l-5.7-7.1 2-8.9zM12 7a5 5 0 100 10 5 5 0 000-10z',
  kinds: [
    ...builtInKinds.map(({ kind, group, layer }) => ({ kind, group, layer })),
    { kind: 'Kustomization', group: 'kustomize.config.k8s.io', layer: 'infra' },
    { kind: 'Patch', group: 'kustomize.config.k8s.io', layer: 'infra' },
    { kind: '*', group: '*', layer: 'by-definition' },
  ],
  recognises: (document, header) => header !== undefined || isKustomization(document, header),
  project: projectKubernetes,
  rules: async () => (await import('./rules/index.ts')).kubernetesRules,
  templates: kubernetesTemplates,
  edits: kubernetesEdits,
  offer: kubernetesOffer,
  stack: kubernetesStack,
  sent: ({ group, partial }) => partial !== true && !isFileOnly(group),
};
