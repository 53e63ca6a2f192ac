import type { System } from '../system.ts';
import { edits } from './edits.ts';
import { cnoeGroup, cnoeKinds } from './kinds.ts';
import { project } from './project.ts';
import { templates } from './templates.ts';

/** CNOE's idpbuilder: a whole platform on one machine, and stacks of Applications whose manifests lie beside them. */
export const cnoe: System = {
  id: 'cnoe',
  title: 'CNOE',
  docs: 'https://cnoe.io/docs',
  layers: ['orchestration'],
  icon: 'M3 14c3 3 15 3 18 0M3 14l2 4c3 2 11 2 14 0l2-4M12 3v11M12 3l6 8h-6',
  kinds: cnoeKinds.map(({ kind, layer }) => ({ kind, group: cnoeGroup, layer })),
  recognises: (_document, header) => header?.group === cnoeGroup,
  project,
  rules: async () => (await import('./rules/index.ts')).rules,
  alsoChecks: ['argocd'],
  templates,
  edits,
};
