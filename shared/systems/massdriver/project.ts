import type { ProvidedPort, RequiredPort } from '../../contract/port.ts';
import { emptyContract } from '../../contract/port.ts';
import { portType } from '../../contract/portTypes.ts';
import { type Document, filePath } from '../../document/document.ts';
import { type Element, elementId, type Part, type Reference } from '../../graph/element.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../../json.ts';
import { readSchema } from '../../schema/schema.ts';
import { moduleGroup, moduleKind } from '../moduleFolder.ts';
import { counted } from '../objectElement.ts';
import { annotation, massdriverGroup, massdriverKind, schemaOfType } from './kinds.ts';
import { blockOf, type SlotBlock, slotsOf, typeOfSlot, versionOf } from './slots.ts';
import { fileBeside, stepsOf } from './steps.ts';

/** The element of a bundle, a resource type or a preview environment. */
export function projectMassdriver(document: Document): readonly Element[] {
  const { value } = document;
  const kind = massdriverKind(document);
  if (!isObject(value)) return [];
  if (kind === 'Bundle') return [bundle(document, value)];
  if (kind === 'ResourceType') return [resourceType(document, value)];
  return kind === 'Preview' ? [preview(document, value)] : [];
}

function base(document: Document, value: JsonObject, kind: string, title: string, name: string): Element {
  return {
    id: elementId('massdriver', kind, undefined, name),
    system: 'massdriver',
    kind,
    title,
    apiVersion: massdriverGroup,
    group: massdriverGroup,
    name,
    namePath: ['name'],
    layer: 'orchestration',
    source: { file: document.file, document: document.index, path: [] },
    labels: {},
    annotations: {},
    contract: emptyContract,
    references: [],
    defines: [],
    parts: [],
    wires: [],
    facts: [],
    value,
  };
}

function bundle(document: Document, value: JsonObject): Element {
  const name = textAt(value, 'name') || folderNameOf(document.file);
  const description = textAt(value, 'description');
  const version = textAt(value, 'version');
  const provides = providedPorts(value);
  const requires = requiredPorts(value);
  const params = Object.keys(objectAt(value, 'params', 'properties')).length;
  return {
    ...base(document, value, 'Bundle', 'Massdriver bundle', name),
    layer: isObject(value.app) && provides.length === 0 ? 'app' : 'orchestration',
    contract: { provides, requires, ...(description ? { description } : {}), ...(version ? { version } : {}) },
    references: [...typeReferences(value), ...stepReferences(document, value)],
    parts: stepsOf(value).map((step): Part => ({ name: step.path, kind: step.provisioner, path: step.at })),
    facts: [
      ...(params > 0 ? [counted(params, 'input')] : []),
      ...(requires.length > 0 ? [countedSlots(requires.length, blockOf(value, 'takes'))] : []),
      ...(provides.length > 0 ? [countedSlots(provides.length, blockOf(value, 'gives'))] : []),
    ],
  };
}

function countedSlots(count: number, { key, word }: SlotBlock): string {
  return counted(count, word, key);
}

/** What it gives: the type as it is named, and the resource type that it gives access to (`redis` for `redis-authentication`). */
function providedPorts(value: JsonObject): readonly ProvidedPort[] {
  const inputs = { ...readSchema(objectAt(value, 'params')), type: 'object' } as const;
  return slotsOf(value, 'gives').flatMap((slot): readonly ProvidedPort[] => {
    const type = typeOfSlot(slot);
    if (type === undefined) return [];
    const plain = portType(type.replace(/-authentication$/, ''));
    const aliases = plain === portType(type) ? [] : [plain];
    const version = versionOf(slot);
    return [
      {
        key: `provides:${slot.name}`,
        type: portType(type),
        aliases,
        ...(version === undefined ? {} : { version }),
        inputs,
        path: slot.path,
      },
    ];
  });
}

/** What it takes. Which bundle answers is drawn in the service, and may be an imported resource: nobody here has to. */
function requiredPorts(value: JsonObject): readonly RequiredPort[] {
  return slotsOf(value, 'takes').flatMap((slot): readonly RequiredPort[] => {
    const type = typeOfSlot(slot);
    if (type === undefined) return [];
    return [
      {
        key: `requires:${slot.name}`,
        name: slot.name,
        type: portType(type),
        params: {},
        outputsUsed: [],
        path: slot.path,
        typePath: slot.refPath,
        paramsPath: slot.path,
        joins: true,
        optional: true,
      },
    ];
  });
}

function typeReferences(value: JsonObject): readonly Reference[] {
  return [...slotsOf(value, 'takes'), ...slotsOf(value, 'gives')].flatMap((slot): readonly Reference[] => {
    const type = typeOfSlot(slot);
    if (type === undefined) return [];
    return [
      {
        type: 'uses',
        target: { by: 'object', group: massdriverGroup, kind: 'ResourceType', name: type },
        path: slot.refPath,
        reason: `${slot.block.word} ${slot.name} is of type ${type}`,
        need: 'may',
      },
    ];
  });
}

function stepReferences(document: Document, value: JsonObject): readonly Reference[] {
  return stepsOf(value).flatMap((step): readonly Reference[] => {
    const folder = fileBeside(document.file, step.path);
    if (folder === undefined) return [];
    if (step.isTerraform)
      return [
        {
          type: 'composes',
          target: { by: 'object', group: moduleGroup, kind: moduleKind, name: folder || 'root' },
          path: step.at,
          reason: `step ${step.path} runs the module in ${folder}`,
          need: 'may',
        },
      ];
    if (step.provisioner !== 'helm') return [];
    return [
      {
        type: 'composes',
        target: { by: 'file', path: filePath(`${folder}/Chart.yaml`) },
        path: step.at,
        reason: `step ${step.path} installs the chart in ${folder}`,
        need: 'may',
      },
    ];
  });
}

function resourceType(document: Document, value: JsonObject): Element {
  const isNew = isObject(value.schema);
  const name = (isNew ? textAt(value, 'name') : String(annotation(value, 'name') ?? '')) || folderNameOf(document.file);
  const schema = schemaOfType(value);
  const fields = Object.keys(objectAt(schema, 'properties')).length;
  const description = textAt(schema, 'description');
  return {
    ...base(document, value, 'ResourceType', 'Massdriver resource type', name),
    namePath: isNew ? ['name'] : '$md.name' in value ? ['$md.name'] : ['$md', 'name'],
    contract: { ...emptyContract, ...(description ? { description } : {}) },
    references: isNew ? templateFiles(document, value) : [],
    facts: fields > 0 ? [counted(fields, 'field')] : [],
  };
}

/** Instructions and export templates beside a type. */
function templateFiles(document: Document, value: JsonObject): readonly Reference[] {
  const files = [
    ...listAt(value, 'ui', 'instructions').map((one, index) => ({
      one,
      key: 'path',
      at: ['ui', 'instructions', index, 'path'],
    })),
    ...listAt(value, 'exports').map((one, index) => ({
      one,
      key: 'templatePath',
      at: ['exports', index, 'templatePath'],
    })),
  ];
  return files.flatMap(({ one, key, at }): readonly Reference[] => {
    const path = textAt(one, key);
    const file = path === undefined ? undefined : fileBeside(document.file, path);
    if (file === undefined) return [];
    return [
      {
        type: 'uses',
        target: { by: 'file', path: filePath(file) },
        path: at,
        reason: `reads the file ${path}`,
        need: 'may',
      },
    ];
  });
}

function preview(document: Document, value: JsonObject): Element {
  const name = textAt(value, 'project') || folderNameOf(document.file);
  const instances = { ...objectAt(value, 'packages'), ...objectAt(value, 'instances') };
  const side = isObject(value.instances) ? 'instances' : 'packages';
  return {
    ...base(document, value, 'Preview', 'Massdriver preview environment', name),
    namePath: ['project'],
    layer: 'app',
    references: Object.keys(instances).map((instance) => ({
      type: 'uses',
      target: { by: 'object', group: massdriverGroup, kind: 'Bundle', name: instance },
      path: [side, instance],
      part: 'key',
      reason: `makes an instance of ${instance}`,
      need: 'may',
    })),
    facts: [counted(Object.keys(instances).length, 'instance')],
  };
}

function folderNameOf(file: string): string {
  return file.split('/').at(-2) ?? 'bundle';
}
