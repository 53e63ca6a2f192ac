import type { System } from '../system.ts';
import { terraformCommands } from './commands.ts';
import { connect, connectCommands } from './connect.ts';
import { customResourceKinds, isTerraformResource, projectCustomResource } from './customResources.ts';
import { terraformEdits } from './edits.ts';
import { terraformLayout } from './layout.ts';
import { terraformFile } from './module/files.ts';
import { callKind, moduleKind, terraformGroup } from './module/module.ts';
import { terraformOffer } from './offer.ts';
import { outputForm, outputGroup, planKind, schemasKind, stateKind } from './output/form.ts';
import { projectOutput } from './output/project.ts';
import { projectModule } from './project.ts';
import { terraformStack } from './stack.ts';
import { terraformTemplates } from './templates.ts';
import { worthOffering } from './worthOffering.ts';
import { terraformWriting } from './writing/index.ts';

/** Terraform and OpenTofu: modules with their inputs and outputs, and the custom resources that run them. */
export const terraform: System = {
  id: 'terraform',
  title: 'Terraform',
  docs: 'https://opentofu.org/docs/language/',
  layers: ['orchestration', 'infra'],
  icon: 'M3 3l6 3.5v6.5l-6-3.5zM10 7l6 3.5V17l-6-3.5zM17 10.5l5-3V14l-5 3zM10 15l6 3.5V22l-6-3.5z',
  kinds: [
    { kind: moduleKind, group: terraformGroup, layer: 'orchestration' },
    { kind: callKind, group: terraformGroup, layer: 'infra' },
    ...customResourceKinds,
    ...[planKind, stateKind, schemasKind].map((kind) => ({ kind, group: outputGroup, layer: 'infra' as const })),
  ],
  recognises: (document, header) =>
    terraformFile(document.file) !== undefined || isTerraformResource(header) || outputForm(document) !== undefined,
  project: (document, header) => {
    if (isTerraformResource(header)) return projectCustomResource(document, header);
    return terraformFile(document.file) ? projectModule([document]) : projectOutput(document);
  },
  setOf: (document) => terraformFile(document.file)?.folder,
  projectSet: projectModule,
  rules: async () => (await import('./rules/index.ts')).terraformRules,
  templates: terraformTemplates,
  edits: terraformEdits,
  offer: terraformOffer,
  layout: terraformLayout,
  stack: terraformStack,
  connect,
  commands: [...terraformCommands, ...connectCommands],
  writing: terraformWriting,
  worthOffering,
  sent: (element) => element.group !== terraformGroup && element.group !== outputGroup,
};
