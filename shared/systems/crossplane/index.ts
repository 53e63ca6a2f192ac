import type { System } from '../system.ts';
import { commands } from './commands/index.ts';
import { composedKinds } from './composed.ts';
import { edits } from './edits.ts';
import { crossplaneKinds, groups, roleOf } from './kinds.ts';
import { crossplaneOffer } from './offer.ts';
import { project } from './project.ts';
import { crossplaneStack } from './stack.ts';
import { templates } from './templates.ts';
import { worthOffering } from './worthOffering.ts';

/** Package files are read by the tools that build packages; no server takes them. */
const packageFiles: ReadonlySet<string> = new Set([groups.meta, groups.project, groups.upboundProject]);

/** Crossplane 1 and 2: composite resource definitions as platform APIs, Compositions that make what they offer. */
export const crossplane: System = {
  id: 'crossplane',
  title: 'Crossplane',
  docs: 'https://docs.crossplane.io',
  layers: ['orchestration', 'infra'],
  icon: 'M12 2 4 14h7l-1 8 9-13h-7l1-7zM4 20h4M16 4h4',
  kinds: crossplaneKinds.map(({ kind, group, layer }) => ({ kind, group, layer })),
  recognises: (document, header) => header !== undefined && roleOf(header, document.value) !== undefined,
  project,
  rules: async () => (await import('./rules/index.ts')).rules,
  templates,
  edits,
  offer: crossplaneOffer,
  stack: crossplaneStack,
  commands,
  worthOffering,
  sent: ({ group }) => !packageFiles.has(group),
  // Patches may fill in what a base leaves out.
  embedded: (element) =>
    composedKinds(element.value, element.kind)
      .filter((made) => made.source !== 'text')
      .map((made) => ({ path: made.path, partial: true })),
};
