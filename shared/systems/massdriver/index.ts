import type { System } from '../system.ts';
import { massdriverCommands } from './commands.ts';
import { massdriverEdits } from './edits.ts';
import { massdriverKind, massdriverKinds } from './kinds.ts';
import { massdriverLayout } from './layout.ts';
import { massdriverOffer } from './offer.ts';
import { projectMassdriver } from './project.ts';
import { schemaOfMassdriver } from './schemas.ts';
import { massdriverTemplates } from './templates.ts';

/** Massdriver: bundles with typed dependencies and resources, and the resource types that join them. */
export const massdriver: System = {
  id: 'massdriver',
  title: 'Massdriver',
  docs: 'https://docs.massdriver.cloud',
  layers: ['app', 'orchestration'],
  icon: 'M4 4h7v7H4zM13 13h7v7h-7zM13 4h7v7h-7zM9 13h2v2h2v2H9z',
  kinds: massdriverKinds,
  recognises: (document) => massdriverKind(document) !== undefined,
  project: projectMassdriver,
  rules: async () => (await import('./rules/index.ts')).massdriverRules,
  templates: massdriverTemplates,
  edits: massdriverEdits,
  offer: massdriverOffer,
  layout: massdriverLayout,
  commands: massdriverCommands,
  schemaOf: schemaOfMassdriver,
  sent: () => false,
};
