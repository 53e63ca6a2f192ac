import type { OutputUse, ProvidedPort, RequiredPort } from '../../contract/port.ts';
import { portType } from '../../contract/portTypes.ts';
import { type Document, filePath } from '../../document/document.ts';
import { type Element, elementId, type Part, type Reference } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, objectAt, textAt } from '../../json.ts';
import { statedOwner, textsOf } from '../kubernetes/header.ts';
import { scoreApiVersion, scoreGroup } from './kinds.ts';
import { placeholdersIn } from './placeholders.ts';
import { expandedTexts, members } from './texts.ts';

/** The element of a Score workload: one port for each service port, one request for each resource. */
export function workloadElement(document: Document, workload: JsonObject): Element {
  const name = textAt(workload, 'metadata', 'name') || 'unnamed';
  const annotations = textsOf(objectAt(workload, 'metadata', 'annotations'));
  const owner = statedOwner({ labels: textsOf(objectAt(workload, 'metadata')), annotations });
  const requires = requestsOf(workload);
  const provides = servicePorts(name, workload);
  const parts = containers(workload);
  return {
    id: elementId('score', 'Workload', undefined, name),
    system: 'score',
    kind: 'Workload',
    title: 'Score workload',
    apiVersion: textAt(workload, 'apiVersion') ?? scoreApiVersion,
    group: scoreGroup,
    name,
    namePath: ['metadata', 'name'],
    layer: 'app',
    source: { file: document.file, document: document.index, path: [] },
    labels: {},
    annotations,
    contract: { provides, requires, ...(owner ? { owner } : {}) },
    references: [...workloadReferences(workload), ...fileReferences(document, workload)],
    defines: [],
    parts,
    wires: [],
    facts: facts(parts.length, provides, requires),
    value: workload,
  };
}

function facts(containers: number, provides: readonly ProvidedPort[], requires: readonly RequiredPort[]): string[] {
  const texts = [count(containers, 'container')];
  if (provides.length > 0) texts.push(count(provides.length, 'port'));
  if (requires.length > 0) texts.push(count(requires.length, 'resource'));
  return texts;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function containers(workload: JsonObject): readonly Part[] {
  return Object.entries(objectAt(workload, 'containers')).map(([name, container]): Part => {
    const image = textAt(container, 'image');
    return { name, kind: 'container', path: ['containers', name], ...(image ? { detail: image } : {}) };
  });
}

/**
 * Ports that a workload offers. The id `workload.port` keeps them apart from each other and from provisioners of the type
 * `service-port`: nobody is answered by somebody else's port.
 */
function servicePorts(workload: string, value: JsonObject): readonly ProvidedPort[] {
  return Object.keys(objectAt(value, 'service', 'ports')).map((port) => ({
    key: `provides:${port}`,
    type: 'service-port',
    aliases: [],
    resourceId: `${workload}.${port}`,
    outputs: [
      { name: 'hostname', source: 'declared' },
      { name: 'port', source: 'declared' },
    ],
    path: ['service', 'ports', port],
  }));
}

function requestsOf(workload: JsonObject): readonly RequiredPort[] {
  const uses = outputUses(workload);
  const requests: RequiredPort[] = [];
  for (const [name, resource] of Object.entries(objectAt(workload, 'resources'))) {
    const type = textAt(resource, 'type');
    if (!type) continue;
    const path: JsonPath = ['resources', name];
    const id = textAt(resource, 'id');
    requests.push({
      key: `requires:${name}`,
      name,
      type: portType(type),
      class: textAt(resource, 'class') ?? 'default',
      ...(id ? { resourceId: id } : {}),
      params: objectAt(resource, 'params'),
      outputsUsed: uses.get(name) ?? [],
      path,
      typePath: [...path, 'type'],
      paramsPath: [...path, 'params'],
      // Another workload answers these by itself, with or without a provisioner in the blueprint.
      ...(type === 'service-port' || type === 'service' ? { optional: true } : {}),
    });
  }
  return requests;
}

function outputUses(workload: JsonObject): ReadonlyMap<string, OutputUse[]> {
  const uses = new Map<string, OutputUse[]>();
  for (const { text, path } of expandedTexts(workload)) {
    for (const { segments, span } of placeholdersIn(text)) {
      const [root, resource, output] = segments ?? [];
      if (root?.text !== 'resources' || !resource || !output) continue;
      const list = uses.get(resource.text) ?? [];
      list.push({ name: output.text, path, within: span });
      uses.set(resource.text, list);
    }
  }
  return uses;
}

function workloadReferences(workload: JsonObject): readonly Reference[] {
  const references: Reference[] = [];
  for (const [name, resource] of Object.entries(objectAt(workload, 'resources'))) {
    const type = textAt(resource, 'type');
    const path: JsonPath = ['resources', name];
    if (type === 'service-port') {
      const target = textAt(resource, 'params', 'workload');
      if (!target || target.includes('${')) continue;
      references.push({
        type: 'uses',
        target: { by: 'object', group: scoreGroup, kind: 'Workload', name: target },
        path: [...path, 'params', 'workload'],
        reason: `resource ${name} asks for a port of workload ${target}`,
        need: 'must',
        missing: { message: `No workload is named ${target}. Name a workload of this blueprint, or add its file.` },
      });
    } else if (type === 'service') {
      references.push({
        type: 'uses',
        target: { by: 'object', group: scoreGroup, kind: 'Workload', name },
        path,
        part: 'key',
        reason: `resource ${name} stands for the workload of that name`,
        need: 'should',
        missing: {
          code: 'score/service-target',
          message: `A resource of type service is called after its workload, and no workload is named ${name}`,
        },
      });
    }
  }
  return references;
}

/** `files.*.source`, relative to the workload's file. Paths that leave the folder or hold placeholders are not followed. */
function fileReferences(document: Document, workload: JsonObject): readonly Reference[] {
  const references: Reference[] = [];
  for (const [name, container] of Object.entries(objectAt(workload, 'containers'))) {
    for (const [key, file] of members(container, 'files')) {
      const source = isObject(file) && typeof file.source === 'string' ? file.source : undefined;
      const target = source === undefined ? undefined : besides(document.file, source);
      if (target === undefined) continue;
      references.push({
        type: 'uses',
        target: { by: 'file', path: filePath(target) },
        path: ['containers', name, 'files', key, 'source'],
        reason: `container ${name} reads the file ${source}`,
        // Sources are often made by a build, so that a missing one is no error of the blueprint.
        need: 'should',
        missing: {
          message: `The file ${target} is not in this folder; Score reads it when the workload is generated.`,
        },
      });
    }
  }
  return references;
}

/** A relative path, seen from a file, as a path of the folder; undefined where it leaves the folder. */
export function besides(file: string, relative: string): string | undefined {
  if (relative === '' || relative.startsWith('/') || relative.startsWith('~') || relative.includes('${'))
    return undefined;
  const segments = file.split('/').slice(0, -1);
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
