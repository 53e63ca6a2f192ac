import type { Output, ProvidedPort } from '../../contract/port.ts';
import { portType } from '../../contract/portTypes.ts';
import type { Document } from '../../document/document.ts';
import { type Element, elementId, type Reference } from '../../graph/element.ts';
import { type JsonObject, textAt } from '../../json.ts';
import type { Schema } from '../../schema/schema.ts';
import { counted } from '../objectElement.ts';
import { uses } from './blockElement.ts';
import type { TerraformBlock } from './module/blocks.ts';
import { folderName, folderNamespace } from './module/files.ts';
import {
  blocksOfType,
  isElement,
  isRequired,
  kindOfBlock,
  moduleKind,
  moduleOfValue,
  nameOf,
  type TerraformModule,
  terraformGroup,
} from './module/module.ts';
import { isLiteral, typeSchema } from './typeSchema.ts';

/** The element of a folder: what its files take and give together. It stands in `anchor`. */
export function moduleElement(
  value: JsonObject,
  folder: string,
  anchor: Document,
  files: readonly Document[],
): Element {
  const module = moduleOfValue(value, folder);
  const name = folderName(folder);
  const provides = offers(module);
  const variables = blocksOfType(module, 'variable').length;
  const outputs = blocksOfType(module, 'output').length;
  const made = blocksOfType(module, 'resource').length;
  return {
    id: elementId('terraform', moduleKind, undefined, name),
    system: 'terraform',
    kind: moduleKind,
    title: 'Terraform module',
    apiVersion: terraformGroup,
    group: terraformGroup,
    name,
    namePath: [],
    layer: provides.length > 0 ? 'orchestration' : 'infra',
    source: { file: anchor.file, document: anchor.index, path: [] },
    alsoIn: files.map((document) => document.file).filter((file) => file !== anchor.file),
    labels: {},
    annotations: {},
    contract: { provides, requires: [] },
    references: [...holds(module), ...reads(module)],
    defines: [],
    parts: [],
    wires: [],
    facts: [
      ...(variables > 0 ? [counted(variables, 'input')] : []),
      ...(outputs > 0 ? [counted(outputs, 'output')] : []),
      ...(made > 0 ? [counted(made, 'resource')] : []),
    ],
    value,
  };
}

/** What stands in the module's files. */
function holds(module: TerraformModule): readonly Reference[] {
  return module.blocks.filter(isElement).map((block) => ({
    ...holding(kindOfBlock(block), nameOf(block), module),
    path: block.path,
    file: block.file,
    reason: `the module holds this ${block.type}`,
  }));
}

/** What its outputs, locals and other blocks read of them; by the same edges. */
function reads(module: TerraformModule): readonly Reference[] {
  return module.blocks
    .filter((block) => !isElement(block))
    .flatMap((block) => uses(block, module).map((one): Reference => ({ ...one, type: 'composes', file: block.file })));
}

function holding(kind: string, name: string, { folder }: TerraformModule): Pick<Reference, 'type' | 'target' | 'need'> {
  const namespace = folderNamespace(folder);
  return { type: 'composes', target: { by: 'object', group: terraformGroup, kind, namespace, name }, need: 'may' };
}

/** A module with providers or a state of its own is run as it is; one with an interface and none of these is called by others. */
function offers(module: TerraformModule): readonly ProvidedPort[] {
  const type = offeredType(module.folder);
  if (type === undefined || isRoot(module)) return [];
  const inputs = inputsOf(module);
  const outputs = outputsOf(module);
  if (outputs.length === 0) return [];
  return [{ key: `provides:${type}`, type, aliases: [], inputs, outputs, path: [] }];
}

/** True for a module that is applied by itself. */
export function isRoot(module: TerraformModule): boolean {
  return module.blocks.some(
    ({ type, body }) =>
      (type === 'provider' && Object.keys(body).some((key) => key !== '$labels')) ||
      (type === 'terraform' && ('backend' in body || 'cloud' in body)),
  );
}

const plainNames: ReadonlySet<string> = new Set([
  'src',
  'terraform',
  'tofu',
  'opentofu',
  'infra',
  'module',
  'modules',
  'main',
]);

/** The resource type that a module is named after: `terraform-aws-rds` and `modules/aws_rds` are `rds`. */
export function offeredType(folder: string): string | undefined {
  const name = folder.split('/').findLast((segment) => !plainNames.has(segment));
  const bare = name
    ?.toLowerCase()
    .replaceAll('_', '-')
    .replace(/^(terraform|tofu|tf)-/, '')
    .replace(/^(aws|gcp|google|azure|azurerm|digitalocean|hcloud|kubernetes|k8s)-(?=.)/, '');
  return bare && /^[a-z0-9][a-z0-9.-]*$/.test(bare) ? portType(bare) : undefined;
}

/** The variables as one schema. A variable without a default has to be given. */
export function inputsOf(module: TerraformModule): Schema {
  const variables = blocksOfType(module, 'variable');
  const required = variables.filter(isRequired).map(nameOf);
  return {
    type: 'object',
    properties: Object.fromEntries(variables.map((block) => [nameOf(block), inputSchema(block)])),
    ...(required.length > 0 ? { required } : {}),
  };
}

function inputSchema({ body }: TerraformBlock): Schema {
  const description = textAt(body, 'description');
  const preset = body.default;
  return {
    ...typeSchema(body.type),
    ...(description ? { description } : {}),
    ...(preset !== undefined && preset !== null && isLiteral(preset) ? { default: preset } : {}),
  };
}

function outputsOf(module: TerraformModule): readonly Output[] {
  return blocksOfType(module, 'output').map((block): Output => {
    const description = textAt(block.body, 'description');
    return {
      name: nameOf(block),
      source: 'declared',
      ...(description ? { description } : {}),
      ...(block.body.sensitive === true ? { secret: true } : {}),
    };
  });
}
