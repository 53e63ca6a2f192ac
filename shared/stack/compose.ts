import { filePath } from '../document/document.ts';
import { parseFile } from '../document/parse.ts';
import type { ApiContract } from '../offer/apiContract.ts';
import { projectDocument, systemOf } from '../systems/registry.ts';
import type { StackChoice } from './choices.ts';
import type { StackPlan } from './part.ts';
import { stackBlueprint, stackReadme } from './stackPages.ts';
import type { StackFile } from './template.ts';

/** A database, as small as an API can be and still be worth asking for. */
const postgres: ApiContract = {
  type: 'postgres',
  group: 'platform.acme.example',
  kind: 'Postgres',
  plural: 'postgreses',
  version: 'v1alpha1',
  otherVersions: [],
  description: 'A PostgreSQL database for one workload',
  owner: 'platform-team',
  inputs: {
    type: 'object',
    properties: {
      size: {
        type: 'string',
        description: 'How much it holds; the platform decides what that means.',
        enum: ['small', 'medium', 'large'],
      },
    },
    required: ['size'],
  },
  outputs: [
    { name: 'host', description: 'Where it answers', secret: false, schema: { type: 'string' } },
    { name: 'port', description: 'Port that it answers on', secret: false, schema: { type: 'integer' } },
  ],
  asObjects: true,
};

/** What every new platform begins with. */
export const firstPlan: StackPlan = {
  workload: 'orders',
  api: postgres,
  params: { size: 'small' },
  repository: 'https://git.acme.example/platform/idp.git',
};

/** The files of a platform of these systems, each from its own templates, joined by one request for one API. */
export function composeStack(choice: StackChoice, name: string): readonly StackFile[] {
  const part = (role: keyof StackChoice) => systemOf(choice[role] ?? '');
  const api = part('api')?.offer?.express(firstPlan.api).files ?? [];
  const platform = part('infra')?.stack?.infra?.files(firstPlan, api) ?? api;
  const files = [
    ...(part('app')?.stack?.workload?.files(firstPlan) ?? []),
    ...platform,
    ...(part('portal')?.offer?.express(firstPlan.api).files ?? []),
    ...(part('guardrail')?.stack?.guardrail?.(firstPlan) ?? []),
  ];
  const delivered = part('delivery')?.stack?.delivery?.(firstPlan, sentFolders(files)) ?? [];
  const made = unique([...files, ...delivered]);
  return [
    { path: 'README.md', text: stackReadme(choice, name, made) },
    { path: 'blueprint.yaml', text: stackBlueprint(choice, name) },
    ...made,
  ];
}

/** Folders that hold something which is sent to a cluster. */
function sentFolders(files: readonly StackFile[]): readonly string[] {
  const folders = files
    .filter(({ path, text }) =>
      parseFile({ path: filePath(path), text }).documents.some((document) =>
        projectDocument(document).some((element) => systemOf(element.system)?.sent?.(element) !== false),
      ),
    )
    // A form's files are filled in first.
    .filter(({ text }) => !text.includes('${{'))
    .map(({ path }) => path.slice(0, path.lastIndexOf('/')));
  return [...new Set(folders)].sort();
}

/** Two parts may bring the same file, such as the function that both run. */
function unique(files: readonly StackFile[]): readonly StackFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}
