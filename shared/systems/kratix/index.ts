import { listSites } from '../sites.ts';
import type { System } from '../system.ts';
import { edits } from './edits.ts';
import { kratixGroup, kratixKinds } from './kinds.ts';
import { kratixOffer } from './offer.ts';
import { project } from './project.ts';
import { kratixStack } from './stack.ts';
import { templates } from './templates.ts';

/** Kratix: Promises as platform APIs, and the Destinations that they deliver to. */
export const kratix: System = {
  id: 'kratix',
  title: 'Kratix',
  docs: 'https://docs.kratix.io',
  layers: ['orchestration', 'infra'],
  icon: 'M6 3v18M6 13l9-10M9.5 9.5 17 21M17 8h4m-2-2v4',
  kinds: kratixKinds.map(({ kind, layer }) => ({ kind, group: kratixGroup, layer })),
  recognises: (_document, header) => header?.group === kratixGroup && header.kind !== 'Pipeline',
  project,
  rules: async () => (await import('./rules/index.ts')).rules,
  templates,
  edits,
  offer: kratixOffer,
  stack: kratixStack,
  // Not the API: Kratix reads it more leniently than the API server would, names of fields in any case.
  embedded: (element) =>
    element.kind === 'Promise'
      ? listSites(element.value, ['spec', 'dependencies']).map(({ path }) => ({ path, partial: false }))
      : [],
};
