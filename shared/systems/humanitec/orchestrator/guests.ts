import { type Contract, emptyContract, type RequiredPort } from '../../../contract/port.ts';
import type { Document } from '../../../document/document.ts';
import { type Element, elementId, type Reference } from '../../../graph/element.ts';
import { isObject, type JsonObject, objectAt, textAt } from '../../../json.ts';
import { moduleReferences } from '../../moduleFolder.ts';
import { folderNamespace, terraformFile } from '../../terraform/module/files.ts';
import { kindOfBlock, terraformGroup } from '../../terraform/module/module.ts';
import { factsOf, providesOf, requiresOf } from '../definition.ts';
import { humanitecGroup } from '../kinds.ts';
import { manifestRequests } from '../manifest.ts';
import { argument, jsonArgument, type OrchestratorBlock, orchestratorBlocks } from './blocks.ts';
import { orchestratorGroup, orchestratorKind } from './kinds.ts';
import { definitionOf, moduleContract, versionContract } from './module.ts';

/** The elements that the resources of the Terraform providers make, out of the files of one Terraform module. */
export function projectGuests(documents: readonly Document[]): readonly Element[] {
  const all = orchestratorBlocks(documents);
  return all.flatMap((one) => {
    if (one.type === 'humanitec_resource_definition_criteria') return [];
    return [one.type === 'humanitec_resource_definition' ? definitionElement(one, all) : blockElement(one, all)];
  });
}

function blockElement(one: OrchestratorBlock, all: readonly OrchestratorBlock[]): Element {
  const row = orchestratorKind(one.type);
  const { body } = one.block;
  const version = one.type === 'module_version' ? definitionOf(one) : undefined;
  const facts = row.facts.flatMap((name) => argument(one, name, all) ?? []).slice(0, 3);
  return {
    ...common(one, row.kind, orchestratorGroup, namespaceOf(one, row.kind, all)),
    title: row.title,
    layer: row.layer,
    contract: contractOf(one, all),
    references: [
      declaredBy(one),
      ...moduleCode(one),
      ...row.links.flatMap(({ argument: name, kind, edge, words }) => {
        const id = argument(one, name, all);
        const project = kind === 'Environment' ? argument(one, 'project_id', all) : undefined;
        return id ? [to(one, edge, kind, id, [name], words, project)] : [];
      }),
      ...Object.entries(objectAt(version ?? body, 'provider_mapping')).flatMap(([alias, id]) => {
        const path = version ? ['definition'] : ['provider_mapping', alias];
        return typeof id === 'string'
          ? [to(one, 'uses', 'Provider', providerId(id), path, 'works by the provider')]
          : [];
      }),
    ],
    facts,
  };
}

function contractOf(one: OrchestratorBlock, all: readonly OrchestratorBlock[]): Contract {
  if (one.type === 'module' || one.type === 'module_catalogue_entry') return moduleContract(one, all);
  if (one.type === 'module_version') return versionContract(one);
  const description = textAt(one.block.body, 'description');
  const stated = description ? { description } : {};
  if (one.type !== 'deployment') return { ...emptyContract, ...stated };
  const manifest = jsonArgument(one, 'manifest');
  const at = [...one.block.path, 'manifest'];
  // Places inside the encoded text are those of the whole argument.
  const requires = isObject(manifest)
    ? manifestRequests(manifest).map((port): RequiredPort => {
        const outputsUsed = port.outputsUsed.map(({ name }) => ({ name, path: at }));
        return { ...port, outputsUsed, path: at, typePath: at, paramsPath: at };
      })
    : [];
  return { provides: [], requires, ...stated };
}

/** The twin of a Definition in YAML: its criteria are blocks of their own, its inputs JSON text. */
function definitionElement(one: OrchestratorBlock, all: readonly OrchestratorBlock[]): Element {
  const { body, path } = one.block;
  const id = textAt(body, 'id') ?? one.label;
  const criteria = all
    .filter(
      (each) =>
        each.type === 'humanitec_resource_definition_criteria' && argument(each, 'resource_definition_id', all) === id,
    )
    .map((each) => each.block.body);
  const values = jsonArgument(one, 'driver_inputs', 'values_string');
  const refs =
    jsonArgument(one, 'driver_inputs', 'secret_refs') ?? jsonArgument(one, 'driver_inputs', 'secrets_string');
  const twin: JsonObject = {
    entity: {
      type: textAt(body, 'type') ?? '',
      driver_type: textAt(body, 'driver_type') ?? '',
      ...(textAt(body, 'driver_account') ? { driver_account: textAt(body, 'driver_account') ?? '' } : {}),
      driver_inputs: {
        // What is computed may hold anything.
        values: values ?? (objectAt(body, 'driver_inputs').values_string === undefined ? {} : ''),
        ...(isObject(refs) ? { secret_refs: refs } : {}),
      },
      provision: objectAt(body, 'provision'),
      criteria,
    },
  };
  const inputs = [...path, 'driver_inputs'];
  return {
    ...common(one, 'Definition', humanitecGroup),
    title: 'Humanitec definition',
    layer: 'orchestration',
    contract: {
      provides: providesOf(twin).map((port) => ({ ...port, path })),
      requires: requiresOf(twin).map((port) => ({
        ...port,
        path: inputs,
        typePath: inputs,
        paramsPath: inputs,
        outputsUsed: port.outputsUsed.map(({ name }) => ({ name, path: inputs })),
      })),
    },
    references: [declaredBy(one)],
    facts: factsOf(twin),
  };
}

/** Environments are named within their project; blocks without an id within their folder. */
function namespaceOf(one: OrchestratorBlock, kind: string, all: readonly OrchestratorBlock[]): string | undefined {
  if (kind === 'Environment') return argument(one, 'project_id', all);
  return one.block.body.id === undefined ? folderOf(one) : undefined;
}

function folderOf(one: OrchestratorBlock): string {
  return folderNamespace(terraformFile(one.document.file)?.folder ?? '');
}

function common(one: OrchestratorBlock, kind: string, group: string, namespace?: string) {
  const { block, document, label } = one;
  const name = textAt(block.body, 'id') ?? label;
  return {
    id: elementId('humanitec', kind, namespace, name),
    ...(namespace ? { namespace } : {}),
    system: 'humanitec',
    kind,
    group,
    apiVersion: group,
    name,
    namePath: [...block.path, 'id'],
    source: { file: document.file, document: document.index, path: block.path },
    labels: {},
    annotations: {},
    defines: [],
    parts: [],
    wires: [],
    value: block.body,
  };
}

/** The Terraform module that a module of the orchestrator, or a version of one, runs. */
function moduleCode(one: OrchestratorBlock): readonly Reference[] {
  const { block, document } = one;
  const [stated, argument] =
    one.type === 'module_version' ? [definitionOf(one), 'definition'] : [block.body, 'module_source'];
  const source = textAt(stated, 'module_source');
  if ((one.type !== 'module' && one.type !== 'module_version') || source === undefined || source === 'inline')
    return [];
  const use = { path: [...block.path, argument], type: 'composes', says: 'it runs' } as const;
  return moduleReferences(source, { ...use, file: document.file });
}

/** The Terraform resource that brings it into the orchestrator. */
function declaredBy(one: OrchestratorBlock): Reference {
  const namespace = folderOf(one);
  return {
    type: 'delivers',
    target: { by: 'object', group: terraformGroup, kind: kindOfBlock(one.block), name: one.label, namespace },
    path: one.block.path,
    reason: 'the Terraform resource sets it up',
    need: 'may',
    reversed: true,
  };
}

function to(
  one: OrchestratorBlock,
  type: Reference['type'],
  kind: string,
  name: string,
  path: readonly string[],
  words: string,
  namespace?: string,
): Reference {
  return {
    type,
    target: { by: 'object', group: orchestratorGroup, kind, name, ...(namespace ? { namespace } : {}) },
    path: [...one.block.path, ...path],
    reason: `${words} ${name}`,
    need: 'may',
  };
}

/** `aws.default` is the provider `default` of the type `aws`. */
export function providerId(mapped: string): string {
  return mapped.slice(mapped.indexOf('.') + 1);
}
