import type { System } from '../system.ts';
import { kyvernoEdits } from './edits.ts';
import { cliGroup, isKyverno, kyvernoKinds } from './kinds.ts';
import { projectKyverno } from './project.ts';
import { kyvernoStack } from './stack.ts';
import { kyvernoTemplates } from './templates.ts';

/** Kyverno: policies as guardrails over everything that is applied. */
export const kyverno: System = {
  id: 'kyverno',
  title: 'Kyverno',
  docs: 'https://kyverno.io/docs/',
  layers: ['infra'],
  icon: 'M12 2l8 3v6c0 5-3.4 9.2-8 11-4.6-1.8-8-6-8-11V5zM8 12l3 3 5-6',
  kinds: kyvernoKinds.map(({ kind, group, layer }) => ({ kind, group, layer })),
  recognises: (_document, header) => isKyverno(header),
  project: projectKyverno,
  rules: async () => (await import('./rules/index.ts')).kyvernoRules,
  templates: kyvernoTemplates,
  edits: kyvernoEdits,
  stack: kyvernoStack,
  sent: ({ group }) => group !== cliGroup,
};
