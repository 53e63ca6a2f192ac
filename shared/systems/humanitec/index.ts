import type { System } from '../system.ts';
import { edits } from './edits.ts';
import { humanitecKind, humanitecKinds } from './kinds.ts';
import { humanitecOffer } from './offer.ts';
import { projectGuests } from './orchestrator/guests.ts';
import { orchestratorKinds } from './orchestrator/kinds.ts';
import { project } from './project.ts';
import { schemaOfHumanitec } from './schema.ts';
import { templates } from './templates.ts';

/** Humanitec: resource definitions chosen by criteria, and manifests of the Platform Orchestrator. */
export const humanitec: System = {
  id: 'humanitec',
  title: 'Humanitec',
  docs: 'https://developer.humanitec.com',
  layers: ['app', 'orchestration'],
  icon: 'M4 4v16M20 4v16M4 12h16M12 4v5M12 15v5',
  kinds: [...humanitecKinds, ...orchestratorKinds],
  recognises: (document, header) => humanitecKind(document, header) !== undefined,
  project,
  projectGuests,
  rules: async () => (await import('./rules/index.ts')).rules,
  templates,
  edits,
  offer: humanitecOffer,
  schemaOf: schemaOfHumanitec,
  sent: () => false,
};
