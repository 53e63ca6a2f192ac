import { emptyContract } from '../../../contract/port.ts';
import type { Document } from '../../../document/document.ts';
import { type Element, elementId, type Reference } from '../../../graph/element.ts';
import { isObject, type JsonObject, type JsonValue, objectAt, textAt } from '../../../json.ts';
import { counted } from '../../objectElement.ts';
import { folderNamespace } from '../module/files.ts';
import { terraformGroup } from '../module/module.ts';
import { type OutputForm, outputForm, outputGroup, planKind, schemasKind, stateKind } from './form.ts';
import { folderOfModule, type ListedResource, plannedResources, storedResources } from './listed.ts';
import { masked } from './masked.ts';

/** The elements of what Terraform printed: the print itself, and each resource of a plan or state. Sensitive values are in none of them. */
export function projectOutput(document: Document): readonly Element[] {
  const form = outputForm(document);
  if (form === undefined || !isObject(document.value)) return [];
  if (form === 'schemas') return [schemasElement(document, document.value)];
  const resources = form === 'plan' ? plannedResources(document.value) : storedResources(document.value);
  const once = new Map(resources.map((resource) => [resource.address, resource]));
  const parts = [...once.values()].map((resource) => resourceElement(document, form, resource));
  return [wholeElement(document, document.value, form, [...once.values()], parts), ...parts];
}

type Common = Omit<
  Element,
  'id' | 'kind' | 'title' | 'name' | 'namePath' | 'source' | 'references' | 'facts' | 'value'
>;

const common: Common = {
  system: 'terraform',
  apiVersion: outputGroup,
  group: outputGroup,
  layer: 'infra',
  labels: {},
  annotations: {},
  contract: emptyContract,
  defines: [],
  parts: [],
  wires: [],
};

/** The file's path without its ending: a folder may hold several prints. */
function nameOf({ file }: Document): string {
  return file.replace(/\.json$/i, '');
}

function wholeElement(
  document: Document,
  value: JsonObject,
  form: OutputForm,
  resources: readonly ListedResource[],
  parts: readonly Element[],
): Element {
  const kind = form === 'plan' ? planKind : stateKind;
  const name = nameOf(document);
  return {
    ...common,
    id: elementId('terraform', kind, undefined, name),
    kind,
    title: form === 'plan' ? 'Terraform plan' : 'Terraform state',
    name,
    namePath: [],
    source: { file: document.file, document: document.index, path: [] },
    references: parts.map(
      (part, index): Reference => ({
        type: 'composes',
        target: { by: 'object', group: outputGroup, kind: part.kind, namespace: name, name: part.name },
        path: resources[index]?.path ?? [],
        reason: form === 'plan' ? 'the plan holds it' : 'the state holds it',
        need: 'may',
      }),
    ),
    facts: form === 'plan' ? planFacts(resources) : [counted(resources.length, 'resource')],
    value: {
      terraform_version: textAt(value, 'terraform_version') ?? null,
      outputs: outputsOf(value, form),
      sensitive: resources.flatMap(({ sensitive }) => sensitive.map((path) => [...path])),
    },
  };
}

/** As the command line sums it up. */
function planFacts(resources: readonly ListedResource[]): readonly string[] {
  const count = (wanted: (action: string) => boolean) => resources.filter(({ action = '' }) => wanted(action)).length;
  const replaced = count((action) => action.startsWith('replace'));
  const facts = [
    [count((action) => action === 'create') + replaced, 'to add'],
    [count((action) => action === 'change in place'), 'to change'],
    [count((action) => action === 'delete') + replaced, 'to destroy'],
  ] as const;
  const some = facts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return some.length > 0 ? some : ['no changes'];
}

function outputsOf(value: JsonObject, form: OutputForm): JsonValue {
  const outputs = form === 'plan' ? objectAt(value, 'planned_values', 'outputs') : objectAt(value, 'values', 'outputs');
  return Object.fromEntries(
    Object.entries(outputs).map(([name, output]) => [
      name,
      isObject(output) ? masked(output.value, output.sensitive === true) : null,
    ]),
  );
}

function resourceElement(document: Document, form: OutputForm, resource: ListedResource): Element {
  const { address, type, name, mode, module, action, path, value } = resource;
  const kind = mode === 'data' ? `data.${type}` : type;
  const namespace = nameOf(document);
  const folder = folderOfModule(document.value, document.file, module);
  const verb = form === 'plan' ? 'is planned for' : 'was made from';
  return {
    ...common,
    id: elementId('terraform', `${form === 'plan' ? planKind : stateKind}.${kind}`, namespace, address),
    kind,
    title: form === 'plan' ? 'Planned resource' : 'Resource in state',
    name: address,
    namespace,
    namePath: [...path, 'address'],
    source: { file: document.file, document: document.index, path },
    references:
      folder === undefined
        ? []
        : [
            {
              type: 'describes',
              target: { by: 'object', group: terraformGroup, kind, namespace: folderNamespace(folder), name },
              path: [...path, 'address'],
              reason: `${address} ${verb} ${kind}.${name}`,
              need: 'may',
            },
          ],
    facts: [...(action === undefined ? [] : [action]), ...(module ? [module] : [])],
    value,
  };
}

function schemasElement(document: Document, value: JsonObject): Element {
  const name = nameOf(document);
  const providers = Object.keys(objectAt(value, 'provider_schemas'));
  return {
    ...common,
    id: elementId('terraform', schemasKind, undefined, name),
    kind: schemasKind,
    title: 'Terraform provider schemas',
    name,
    namePath: [],
    source: { file: document.file, document: document.index, path: [] },
    references: [],
    facts: providers.map((provider) => provider.split('/').at(-1) ?? provider).slice(0, 3),
    value,
  };
}
