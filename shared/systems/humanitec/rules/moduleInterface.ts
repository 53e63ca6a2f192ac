import { filePath } from '../../../document/document.ts';
import { parseFile } from '../../../document/parse.ts';
import type { Element } from '../../../graph/element.ts';
import type { Look } from '../../../graph/look.ts';
import { isObject, listAt, objectAt, textAt } from '../../../json.ts';
import type { Rule } from '../../../rules/rule.ts';
import { placeIn } from '../../findingPlace.ts';
import { blocksOf } from '../../terraform/module/blocks.ts';
import {
  blocksOfType,
  isRequired,
  localFolder,
  moduleIn,
  nameOf,
  readModule,
  type TerraformModule,
} from '../../terraform/module/module.ts';
import { jsonOf } from '../orchestrator/blocks.ts';
import { orchestratorGroup } from '../orchestrator/kinds.ts';
import { blockText, moduleText, ruleText } from './examples.ts';
import { blockOf } from './subject.ts';

const code = 'variable "size" {\n  type = string\n}\n\noutput "host" {\n  value = "db.acme.io"\n}\n';
const fed = (inputs: string) => ({
  'main.tf': moduleText(`module_inputs = jsonencode({ ${inputs} })`) + ruleText(),
  'modules/db/main.tf': code,
});
const typed = (output: string) => ({
  'main.tf':
    blockText('resource_type', 'postgres', [
      'id            = "postgres"',
      `output_schema = jsonencode({ type = "object", properties = { ${output} = { type = "string" } }, required = ["${output}"] })`,
    ]) +
    moduleText('module_inputs = jsonencode({ size = "small" })') +
    ruleText(),
  'modules/db/main.tf': code,
});

export const moduleVariables: Rule = {
  code: 'humanitec/module-variables',
  severity: 'warning',
  title: 'A variable of the module that nobody fills in',
  why: 'The orchestrator gives a module its inputs and the params of the request, and nothing else. Give the variable under module_inputs or module_params, or a default.',
  source: 'Platform Orchestrator provider, module: module_inputs, module_params',
  examples: { bad: fed('tier = "small"'), good: fed('size = "small"') },
  *check(subject, look) {
    const element = blockOf(subject, 'Module');
    const module = element && codeOf(element, look);
    if (!element || !module?.complete) return;
    const { module_inputs: stated, module_params: params } = element.value;
    const inputs = stated === undefined ? {} : jsonOf(element.value, 'module_inputs');
    // What is computed may hold anything.
    if (!isObject(inputs) || (params !== undefined && (!isObject(params) || Object.hasOwn(params, '$expression'))))
      return;
    const given = new Set([...Object.keys(inputs), ...Object.keys(params ?? {})]);
    for (const variable of blocksOfType(module, 'variable').filter(isRequired)) {
      const name = nameOf(variable);
      if (given.has(name)) continue;
      yield {
        message: `${element.name} gives its module no ${name}, which has no default. Add it to module_inputs or module_params.`,
        place: placeIn(
          element,
          [...element.source.path, stated === undefined ? 'module_source' : 'module_inputs'],
          'key',
        ),
      };
    }
  },
};

export const moduleOutputs: Rule = {
  code: 'humanitec/module-outputs',
  severity: 'error',
  title: 'A module without an output of its type',
  why: 'Workloads read what the resource type promises. Add the output to the module, or take it out of the required ones of the type.',
  source: 'Platform Orchestrator provider, resource_type: output_schema',
  examples: { bad: typed('url'), good: typed('host') },
  *check(subject, look) {
    const element = blockOf(subject, 'Module');
    const module = element && codeOf(element, look);
    if (!element || !module?.complete) return;
    const outputs = new Set(blocksOfType(module, 'output').map(nameOf));
    const type = typeOf(element, look);
    const schema = type && jsonOf(type.value, 'output_schema');
    for (const name of isObject(schema) ? listAt(schema, 'required') : []) {
      if (typeof name !== 'string' || outputs.has(name)) continue;
      yield {
        message: `The module of ${element.name} has no output ${name}, which ${type?.name} promises. Add it, or make it optional in the type.`,
        place: placeIn(element, [...element.source.path, 'module_source']),
      };
    }
  },
};

/** The Terraform code of a module, where it is in the blueprint. */
function codeOf({ value, source }: Element, look: Look): TerraformModule | undefined {
  const from = textAt(value, 'module_source') ?? '';
  if (from === 'inline') {
    const text = textAt(value, 'module_source_code');
    const [document] = text === undefined ? [] : parseFile({ path: filePath('inline.tf'), text }).documents;
    if (!document || document.problems.length > 0) return undefined;
    return { folder: '', blocks: blocksOf(document.value, document.file), complete: true };
  }
  const folder = localFolder(source.file, from);
  const found = folder === undefined ? undefined : moduleIn(look, folder);
  return found && readModule(found);
}

/** The resource type of a module: by its id, or by the block whose id is named. */
function typeOf({ value }: Element, look: Look): Element | undefined {
  const type = textAt(value, 'resource_type');
  const label = /resource_type\.([\w-]+)\.id$/.exec(textAt(objectAt(value, 'resource_type'), '$expression') ?? '')?.[1];
  const id = type ?? label;
  return id === undefined ? undefined : look.objects(orchestratorGroup, 'ResourceType', undefined, id)[0];
}
