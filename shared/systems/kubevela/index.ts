import type { System } from '../system.ts';
import { edits } from './edits.ts';
import { oamGroup, systemKinds, terraformGroup } from './kinds.ts';
import { kubevelaOffer } from './offer.ts';
import { project } from './project.ts';
import { templates } from './templates.ts';

/** KubeVela: applications of the Open Application Model, and the definitions that their types name. */
export const kubevela: System = {
  id: 'kubevela',
  title: 'KubeVela',
  docs: 'https://kubevela.io/docs',
  layers: ['app', 'orchestration', 'infra'],
  icon: 'M12 3v14M12 4c5 3 7 8 7 13h-7M10 7c-3 2-5 6-5 10h5M3 20h18',
  kinds: systemKinds,
  recognises: (_document, header) => header?.group === oamGroup || header?.group === terraformGroup,
  project,
  rules: async () => (await import('./rules/index.ts')).rules,
  templates,
  edits,
  offer: kubevelaOffer,
};
