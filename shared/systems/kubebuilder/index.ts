import type { System } from '../system.ts';
import { kubebuilderEdits } from './edits.ts';
import { isProject, kubebuilderKinds } from './kinds.ts';
import { kubebuilderLayout } from './layout.ts';
import { kubebuilderOffer } from './offer.ts';
import { projectKubebuilder } from './project.ts';
import { projectSchema } from './schema.ts';
import { kubebuilderTemplates } from './templates.ts';

/** KubeBuilder: projects of operators, which make APIs and answer them. */
export const kubebuilder: System = {
  id: 'kubebuilder',
  title: 'KubeBuilder',
  docs: 'https://book.kubebuilder.io/reference/project-config',
  layers: ['orchestration'],
  icon: 'M12 2l8.5 4.8v10.4L12 22l-8.5-4.8V6.8zM12 12l8.5-5.2M12 12v10M12 12L3.5 6.8',
  kinds: kubebuilderKinds,
  recognises: isProject,
  project: projectKubebuilder,
  rules: async () => (await import('./rules/index.ts')).kubebuilderRules,
  templates: kubebuilderTemplates,
  edits: kubebuilderEdits,
  offer: kubebuilderOffer,
  layout: kubebuilderLayout,
  schemaOf: () => projectSchema,
  sent: () => false,
};
