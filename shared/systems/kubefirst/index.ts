import type { System } from '../system.ts';
import { edits } from './edits.ts';
import { atlantisSchema, isAtlantisFile, project } from './project.ts';
import { templates } from './templates.ts';

/** Kubefirst: templates of whole platforms, with tokens that are replaced when one is installed. */
export const kubefirst: System = {
  id: 'kubefirst',
  title: 'Kubefirst',
  docs: 'https://docs.kubefirst.io',
  layers: ['orchestration'],
  icon: 'M4 3v18M4 12h4l8-9M8 12l8 9M20 3v4M18 5h4M20 17v4M18 19h4',
  kinds: [{ kind: 'Atlantis', group: 'runatlantis.io', layer: 'orchestration' }],
  recognises: (document, header) => header === undefined && isAtlantisFile(document),
  project,
  rules: async () => (await import('./rules/index.ts')).rules,
  alsoChecks: ['argocd'],
  templates,
  edits,
  schemaOf: () => atlantisSchema,
  sent: () => false,
};
