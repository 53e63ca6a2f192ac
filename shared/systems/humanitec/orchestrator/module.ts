import type { Contract, Output, ProvidedPort, RequiredPort } from '../../../contract/port.ts';
import { portType } from '../../../contract/portTypes.ts';
import { defaultClass } from '../../../graph/answer.ts';
import { isObject, type JsonObject, type JsonPath, type JsonValue, objectAt, textAt } from '../../../json.ts';
import { readSchema, type Schema, type SchemaSet } from '../../../schema/schema.ts';
import { listSites } from '../../sites.ts';
import { providesOf } from '../definition.ts';
import { expressionsIn } from '../expressions.ts';
import { textsUnder } from '../texts.ts';
import { outputsOfType } from '../types.ts';
import { argument, jsonArgument, type OrchestratorBlock } from './blocks.ts';

/** What a module offers and needs. A rule says for which class, id, project and environment it is chosen; without rules it never is. */
export function moduleContract(module: OrchestratorBlock, all: readonly OrchestratorBlock[]): Contract {
  const { body, path } = module.block;
  const type = argument(module, 'resource_type', all);
  const id = textAt(body, 'id');
  const rules = all.filter((one) => one.type === 'module_rule' && argument(one, 'module_id', all) === id);
  const description = textAt(body, 'description');
  const stated = { ...(description ? { description } : {}) };
  if (module.type !== 'module_catalogue_entry') {
    return {
      provides: type && id ? providedBy(type, paramsSchema(body), module, rules, all) : [],
      requires: [...dependencies(body, jsonArgument(module, 'module_inputs'), path), ...coprovisioned(body, path)],
      ...stated,
    };
  }
  const definition = definitionOf(currentVersion(id, all));
  const inputs = definition && paramsSchema(definition);
  return { provides: type && id ? providedBy(type, inputs, module, rules, all) : [], requires: [], ...stated };
}

/** What a version of a module needs. Places inside its encoded definition are those of the whole argument. */
export function versionContract(version: OrchestratorBlock): Contract {
  const definition = definitionOf(version);
  const at = [...version.block.path, 'definition'];
  const requires = definition
    ? [...dependencies(definition, definition.module_inputs, at), ...coprovisioned(definition, at)]
    : [];
  return {
    provides: [],
    requires: requires.map((port) => {
      const outputsUsed = port.outputsUsed.map(({ name }) => ({ name, path: at }));
      return { ...port, outputsUsed, path: at, typePath: at, paramsPath: at };
    }),
  };
}

/** The definition of a version, as the JSON text it is given as; undefined where it is computed. */
export function definitionOf(version: OrchestratorBlock | undefined): JsonObject | undefined {
  const definition = version && jsonArgument(version, 'definition');
  return isObject(definition) ? definition : undefined;
}

/** The version that is taken where nothing pins another: the one that is published as the default, or the only one. */
function currentVersion(id: string | undefined, all: readonly OrchestratorBlock[]): OrchestratorBlock | undefined {
  const versions = all.filter((one) => one.type === 'module_version' && argument(one, 'module_id', all) === id);
  const [only] = versions.length === 1 ? versions : [];
  return versions.find(({ block }) => textAt(block.body, 'lifecycle_status') === 'default') ?? only;
}

function providedBy(
  type: string,
  inputs: Schema | undefined,
  module: OrchestratorBlock,
  rules: readonly OrchestratorBlock[],
  all: readonly OrchestratorBlock[],
): readonly ProvidedPort[] {
  const outputs = outputsOfResourceType(type, all) ?? outputsOfType(type);
  return providesOf({ entity: { type, criteria: rules.map((rule) => criterionOf(rule, all)) } }).map((port) => {
    // What a Definition says of its driver does not hold here.
    const { outputs: _driver, ...rest } = port;
    return {
      ...rest,
      path: [...module.block.path, 'resource_type'],
      ...(inputs ? { inputs } : {}),
      ...(outputs ? { outputs } : {}),
    };
  });
}

/** A rule in the words of a criterion. */
function criterionOf(rule: OrchestratorBlock, all: readonly OrchestratorBlock[]): JsonObject {
  const names = [
    ['class', 'resource_class'],
    ['res_id', 'resource_id'],
    ['app_id', 'project_id'],
    ['env_id', 'env_id'],
    ['env_type', 'env_type_id'],
  ] as const;
  return Object.fromEntries(
    names.flatMap(([name, from]) => {
      const value = argument(rule, from, all);
      // An expression that nobody can follow here limits all the same.
      if (value === undefined && rule.block.body[from] !== undefined) return [[name, `(${from})`]];
      return value ? [[name, value]] : [];
    }),
  );
}

/** The outputs that a resource type of the same module states; undefined where it is elsewhere or computed. */
export function outputsOfResourceType(type: string, all: readonly OrchestratorBlock[]): readonly Output[] | undefined {
  const declared = all.find((one) => one.type === 'resource_type' && textAt(one.block.body, 'id') === type);
  const schema = declared && jsonArgument(declared, 'output_schema');
  if (!isObject(schema)) return undefined;
  return Object.entries(readSchema(schema).properties ?? {}).map(([name, one]): Output => {
    const { description } = one;
    return { name, source: 'declared', schema: one, ...(description ? { description } : {}) };
  });
}

const paramTypes: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  number: { type: 'number' },
  bool: { type: 'boolean' },
  map: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  list: { type: 'array' },
};

/** `module_params` as the schema of a request; a module without them takes none. */
function paramsSchema(body: JsonObject): Schema | undefined {
  const params = body.module_params;
  if (params !== undefined && (!isObject(params) || Object.hasOwn(params, '$expression'))) return undefined;
  const properties: [string, Schema][] = [];
  const required: string[] = [];
  for (const [name, param] of Object.entries(params ?? {})) {
    const type = textAt(param, 'type') ?? 'any';
    const description = textAt(param, 'description');
    const schema = Object.hasOwn(paramTypes, type) ? paramTypes[type] : undefined;
    properties.push([
      name,
      { ...(schema ?? { 'x-kubernetes-preserve-unknown-fields': true }), ...(description ? { description } : {}) },
    ]);
    if (!isObject(param) || param.is_optional !== true) required.push(name);
  }
  const set: SchemaSet = Object.fromEntries(properties);
  return { type: 'object', properties: set, ...(required.length > 0 ? { required } : {}) };
}

/** Resources that the module reads by their alias. */
function dependencies(body: JsonObject, inputs: JsonValue | undefined, at: JsonPath): readonly RequiredPort[] {
  const reads = [...textsUnder(inputs, [])].flatMap(([text]) => expressionsIn(text));
  return Object.entries(objectAt(body, 'dependencies')).flatMap(([alias, value]) => {
    const path = [...at, 'dependencies', alias];
    const port = requiredPort(`requires:${alias}`, alias, value, path);
    const outputs = reads.flatMap(({ reads: one }) =>
      one.kind === 'resources' && one.alias === alias ? [{ name: one.output, path: [...at, 'module_inputs'] }] : [],
    );
    return port ? [{ ...port, outputsUsed: outputs }] : [];
  });
}

function coprovisioned(body: JsonObject, at: JsonPath): readonly RequiredPort[] {
  return listSites(body, ['coprovisioned']).flatMap(({ value, path, index }) => {
    const type = textAt(value, 'type') ?? '';
    return requiredPort(`requires:coprovisioned ${index + 1}`, `co-provisioned ${type}`, value, [...at, ...path]) ?? [];
  });
}

function requiredPort(key: string, name: string, value: JsonValue, path: JsonPath): RequiredPort | undefined {
  const type = textAt(value, 'type');
  if (!type) return undefined;
  const id = textAt(value, 'id');
  return {
    key,
    name,
    type: portType(type),
    class: textAt(value, 'class') ?? defaultClass,
    ...(id ? { resourceId: id } : {}),
    params: objectAt(value, 'params'),
    outputsUsed: [],
    path,
    typePath: [...path, 'type'],
    paramsPath: [...path, 'params'],
    // The organization may have modules that are in no file.
    optional: true,
  };
}
