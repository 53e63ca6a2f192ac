import type { System } from '../system.ts';
import { edits } from './edits.ts';
import { generatedElements } from './generatedElements.ts';
import { fluxKinds, isFluxGroup } from './kinds.ts';
import { project } from './project.ts';
import { fluxStack } from './stack.ts';
import { templates } from './templates.ts';

/** Flux: sources, and what is delivered from them in which order. */
export const flux: System = {
  id: 'flux',
  title: 'Flux',
  docs: 'https://fluxcd.io/flux/',
  layers: ['orchestration'],
  icon: 'M12 2l7 5-7 4-7-4zM5 11c3 2 4 2 7 1s4-1 7 1M5 15c3 2 4 2 7 1s4-1 7 1M8 20c2 1 6 1 8 0',
  kinds: fluxKinds.map(({ kind, group, layer }) => ({ kind, group, layer })),
  recognises: (_document, header) => header !== undefined && isFluxGroup(header.group),
  project,
  generates: { kinds: ['ResourceSet'], elements: generatedElements },
  rules: async () => (await import('./rules/index.ts')).rules,
  templates,
  edits,
  stack: fluxStack,
  sent: ({ partial, generatedBy }) => partial !== true && generatedBy === undefined,
};
