import { type Contract, emptyContract, type ProvidedPort } from '../../contract/port.ts';
import type { Document } from '../../document/document.ts';
import { type Element, elementId } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, listAt, textAt, valueAt } from '../../json.ts';
import type { ObjectHeader } from '../system.ts';
import { customResourceContract } from './customResource.ts';
import { definitionContract, definitionLayer, statedLayer } from './definition.ts';
import { containerParts, factsOf } from './facts.ts';
import { generatedElements } from './generated.ts';
import { crdKindDefinition, objectHeader, objectMeta, statedOwner, textsOf } from './header.ts';
import { type BuiltInKind, builtInKind, isCoreGroup, isFileOnly } from './kinds.ts';
import { isKustomization, kustomizationElement } from './kustomization.ts';
import { isPatch, patchElement } from './patch.ts';
import { objectReferences } from './references/index.ts';
import type { Site } from './references/site.ts';
import { secretAddresses } from './secretAddresses.ts';

/** One list for all objects that are a whole document. */
const namePath: JsonPath = ['metadata', 'name'];

/** The elements of a Kubernetes document: one for an object, one for each item of a list, one for a kustomization. */
export function projectKubernetes(document: Document, header: ObjectHeader | undefined): readonly Element[] {
  const { value } = document;
  if (!isObject(value)) return [];
  if (isKustomization(document, header))
    return [kustomizationElement(document, value), ...generatedElements(document, value)];
  if (!header) return [];
  if (isPatch(document)) return [patchElement(document, header, value)];
  if (!isListKind(value, header)) return [objectElement(document, value, header, [])];
  return listAt(value, 'items').flatMap((item, index) => {
    const itemHeader = objectHeader(item) ?? impliedHeader(header);
    return isObject(item) && itemHeader ? [objectElement(document, item, itemHeader, ['items', index])] : [];
  });
}

/** `List` and the typed lists of built-in kinds (`ConfigMapList`). */
function isListKind(value: JsonObject, header: ObjectHeader): boolean {
  if (!Array.isArray(value.items)) return false;
  return header.kind === 'List' || impliedHeader(header) !== undefined;
}

function impliedHeader(header: ObjectHeader): ObjectHeader | undefined {
  const kind = header.kind.replace(/List$/, '');
  return kind !== header.kind && builtInKind(header.group, kind) ? { ...header, kind } : undefined;
}

function objectElement(document: Document, object: JsonObject, header: ObjectHeader, at: JsonPath): Element {
  const meta = objectMeta(object);
  const known = builtInKind(header.group, header.kind);
  const name = meta.name || textAt(object, 'metadata', 'generateName') || 'unnamed';
  const site: Site = { object, at, header, name, namespace: meta.namespace };
  const defined = known?.kind === 'CustomResourceDefinition' ? crdKindDefinition(object, at) : undefined;
  const owner = statedOwner(meta);
  const contract = contractOf(site, known, defined);
  const parts = known?.podTemplate ? containerParts(object, known.podTemplate) : [];
  return {
    id: elementId('kubernetes', header.kind, meta.namespace, name),
    system: 'kubernetes',
    kind: header.kind,
    title: known ? header.kind : `${header.kind} (${header.group || 'core'})`,
    apiVersion: header.apiVersion,
    group: header.group,
    name,
    ...(meta.namespace ? { namespace: meta.namespace } : {}),
    namePath: at.length === 0 ? namePath : [...at, ...namePath],
    layer: layerOf(site, known, meta.annotations),
    source: { file: document.file, document: document.index, path: at },
    labels: meta.labels,
    annotations: meta.annotations,
    contract: owner ? { ...contract, owner } : contract,
    references: objectReferences(site, known),
    defines: defined ? [defined] : [],
    parts: parts.map((part) => ({ ...part, path: [...at, ...part.path] })),
    wires: [],
    facts: factsOf(object, known),
    ...podLabelsOf(object, known),
    ...(known?.kind === 'Secret' ? { addresses: secretAddresses(object, meta.labels) } : {}),
    ...(known?.folds ? { folds: true } : {}),
    value: object,
  };
}

function contractOf(
  site: Site,
  known: BuiltInKind | undefined,
  defined: ReturnType<typeof crdKindDefinition>,
): Contract {
  if (known?.kind === 'CustomResourceDefinition') return definitionContract(site.object, defined, site.at);
  if (known?.kind === 'Service') return { provides: servicePorts(site), requires: [] };
  if (known || isCoreGroup(site.header.group) || isFileOnly(site.header.group)) return emptyContract;
  return customResourceContract(site.object, site.header, site.at);
}

function layerOf(
  site: Site,
  known: BuiltInKind | undefined,
  annotations: Readonly<Record<string, string>>,
): Element['layer'] {
  const stated = statedLayer(annotations);
  if (stated) return stated;
  if (known?.kind === 'CustomResourceDefinition') return definitionLayer(site.object, annotations);
  if (known) return known.layer;
  return isCoreGroup(site.header.group) ? 'infra' : 'by-definition';
}

/** The id `service.port` keeps the ports of services apart. */
function servicePorts(site: Site): readonly ProvidedPort[] {
  return listAt(site.object, 'spec', 'ports').flatMap((port, index): ProvidedPort[] => {
    const number = valueAt(port, ['port']);
    const label = textAt(port, 'name') ?? (typeof number === 'number' ? String(number) : undefined);
    if (label === undefined) return [];
    return [
      {
        key: `provides:${label}`,
        type: 'service-port',
        aliases: [],
        resourceId: `${site.name}.${label}`,
        outputs: [
          { name: 'hostname', source: 'declared' },
          { name: 'port', source: 'declared' },
        ],
        path: [...site.at, 'spec', 'ports', index],
      },
    ];
  });
}

function podLabelsOf(object: JsonObject, known: BuiltInKind | undefined): Pick<Element, 'podLabels'> {
  if (!known?.podTemplate || known.kind === 'PodTemplate') return {};
  return { podLabels: textsOf(valueAt(object, [...known.podTemplate, 'metadata', 'labels'])) };
}
