import type { System } from '../system.ts';
import { scoreEdits } from './edits.ts';
import { scoreKind, scoreKinds } from './kinds.ts';
import { scoreOffer } from './offer.ts';
import { projectScore } from './project.ts';
import { schemaOfScore } from './schema.ts';
import { scoreStack } from './stack.ts';
import { scoreTemplates } from './templates.ts';
import { scoreWriting } from './writing.ts';

/** Score: workloads that state what they need, and the provisioners that answer. */
export const score: System = {
  id: 'score',
  title: 'Score',
  docs: 'https://docs.score.dev',
  layers: ['app', 'orchestration'],
  icon: 'M4 4h16v2H4zM4 9h11v2H4zM4 14h16v2H4zM4 19h7v2H4z',
  kinds: scoreKinds,
  recognises: (document, header) => scoreKind(document, header) !== undefined,
  project: projectScore,
  rules: async () => (await import('./rules/index.ts')).scoreRules,
  templates: scoreTemplates,
  edits: scoreEdits,
  offer: scoreOffer,
  stack: scoreStack,
  schemaOf: schemaOfScore,
  sent: () => false,
  writing: scoreWriting,
};
