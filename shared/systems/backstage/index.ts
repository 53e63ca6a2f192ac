import type { System } from '../system.ts';
import { backstageEdits } from './edits.ts';
import { entityKinds, isEntity, skeletonKind } from './kinds.ts';
import { namesTypes } from './namesTypes.ts';
import { backstageOffer } from './offer.ts';
import { projectBackstage } from './project.ts';
import { schemaOfEntity } from './schema.ts';
import { statedTeam } from './team.ts';
import { backstageTemplates } from './templates.ts';

/** Backstage: the software catalogue, and Templates that ask developers what they need. */
export const backstage: System = {
  id: 'backstage',
  title: 'Backstage',
  docs: 'https://backstage.io/docs/features/software-catalog/descriptor-format',
  layers: ['app', 'orchestration', 'infra'],
  icon: 'M4 5h9a4 4 0 010 7H4zM4 12h10a4 4 0 010 7H4z',
  kinds: [...entityKinds, skeletonKind].map(({ kind, group, layer }) => ({ kind, group, layer })),
  recognises: (_document, header) => isEntity(header),
  project: projectBackstage,
  rules: async () => (await import('./rules/index.ts')).backstageRules,
  templates: backstageTemplates,
  edits: backstageEdits,
  offer: backstageOffer,
  schemaOf: schemaOfEntity,
  team: statedTeam,
  namesTypes,
  sent: () => false,
};
