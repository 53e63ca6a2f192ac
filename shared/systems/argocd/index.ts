import type { System } from '../system.ts';
import { edits } from './edits.ts';
import { generatedElements } from './generatedElements.ts';
import { argoGroup, argoKind, argoKinds } from './kinds.ts';
import { project } from './project.ts';
import { argocdStack } from './stack.ts';
import { templates } from './templates.ts';

/** Argo CD: what delivers folders and charts to clusters, and what it may deliver where. */
export const argocd: System = {
  id: 'argocd',
  title: 'Argo CD',
  docs: 'https://argo-cd.readthedocs.io',
  layers: ['orchestration'],
  icon: 'M12 3a7 7 0 0 0-7 7v6a3 3 0 0 0 3 3h1v2m3-18a7 7 0 0 1 7 7v6a3 3 0 0 1-3 3h-1v2M9 10h.01M15 10h.01M10 14h4',
  kinds: argoKinds.map(({ kind, layer }) => ({ kind, group: argoGroup, layer })),
  recognises: (_document, header) => header?.group === argoGroup && argoKind(header.kind) !== undefined,
  project,
  generates: { kinds: ['ApplicationSet'], elements: generatedElements },
  sent: ({ generatedBy }) => generatedBy === undefined,
  rules: async () => (await import('./rules/index.ts')).rules,
  templates,
  edits,
  stack: argocdStack,
};
