import type { System } from '../system.ts';
import { helmEdits } from './edits.ts';
import { chartFile, chartKind, helmGroup } from './kinds.ts';
import { helmOffer } from './offer.ts';
import { projectChart } from './project.ts';
import { chartSchema } from './schema.ts';
import { helmTemplates } from './templates.ts';

/** Helm: charts with the values that they take and the charts that they depend on. */
export const helm: System = {
  id: 'helm',
  title: 'Helm',
  docs: 'https://helm.sh/docs/topics/charts/',
  layers: ['infra'],
  icon: 'M12 2v4M12 18v4M2 12h4M18 12h4M5 5l2.5 2.5M16.5 16.5L19 19M19 5l-2.5 2.5M7.5 16.5L5 19M12 7a5 5 0 100 10 5 5 0 000-10z',
  kinds: [{ kind: chartKind, group: helmGroup, layer: 'infra' }],
  recognises: (document) => chartFile(document)?.role === 'chart',
  project: (document) => projectChart([document]),
  setOf: (document) => chartFile(document)?.folder,
  projectSet: projectChart,
  rules: async () => (await import('./rules/index.ts')).helmRules,
  alsoChecks: ['argocd', 'flux'],
  templates: helmTemplates,
  edits: helmEdits,
  offer: helmOffer,
  schemaOf: () => chartSchema,
  sent: () => false,
};
