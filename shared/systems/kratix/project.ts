import type { Document } from '../../document/document.ts';
import type { Element, Part } from '../../graph/element.ts';
import { isObject, type JsonObject, listAt, textAt } from '../../json.ts';
import { bucketAddress, repositoryAddress } from '../addresses.ts';
import { objectHeader, objectMeta } from '../kubernetes/header.ts';
import { counted, objectElement } from '../objectElement.ts';
import { listSites } from '../sites.ts';
import type { ObjectHeader } from '../system.ts';
import { apiPort, offeredKind } from './api.ts';
import { kratixKind } from './kinds.ts';
import { containersOf, pipelinesOf } from './pipelines.ts';
import { referencesOf } from './references.ts';

export const versionLabel = 'kratix.io/promise-version';

/** One element for a document of Kratix; none where it is no object. */
export function project(document: Document, header: ObjectHeader | undefined): readonly Element[] {
  const { value } = document;
  if (!header || !isObject(value)) return [];
  const { title, layer } = kratixKind(header);
  const common = { system: 'kratix', title, layer, references: referencesOf(header.kind, value, document.file) };
  if (header.kind !== 'Promise')
    return [objectElement(document, header, { ...common, facts: factsOf(header.kind, value), ...addressesOf(value) })];
  const meta = objectMeta(value);
  const port = apiPort(value, meta.name, meta.annotations);
  const definition = offeredKind(value);
  const version = meta.labels[versionLabel];
  const description = meta.annotations['entresol.dev/description'] ?? apiDescription(definition);
  return [
    objectElement(document, header, {
      ...common,
      contract: {
        provides: port ? [port] : [],
        requires: [],
        ...(version ? { version } : {}),
        ...(description ? { description } : {}),
      },
      defines: definition ? [definition] : [],
      parts: partsOf(value),
      facts: promiseFacts(value),
    }),
  ];
}

/** Where a store writes, for those who deliver from there. */
function addressesOf(value: JsonObject): Pick<Element, 'addresses'> {
  const url = textAt(value, 'spec', 'url');
  const bucket = textAt(value, 'spec', 'bucketName');
  const endpoint = textAt(value, 'spec', 'endpoint');
  if (objectHeader(value)?.kind === 'GitStateStore' && url) return { addresses: [repositoryAddress(url)] };
  return bucket && endpoint ? { addresses: [bucketAddress(endpoint, bucket)] } : {};
}

function apiDescription(definition: ReturnType<typeof offeredKind>): string | undefined {
  const described = definition?.versions.find((version) => version.schema?.description);
  return described?.schema?.description;
}

function partsOf(promise: JsonObject): readonly Part[] {
  const dependencies = listSites(promise, ['spec', 'dependencies']).map(({ value, path }) => ({
    name: objectMeta(value).name,
    kind: objectHeader(value)?.kind ?? 'dependency',
    path,
  }));
  const containers = pipelinesOf(promise).flatMap((pipeline) =>
    containersOf(pipeline).map(({ value, path }) => {
      const image = textAt(value, 'image');
      return {
        name: textAt(value, 'name') ?? '',
        kind: `${pipeline.type} ${pipeline.action} container`,
        path,
        ...(image ? { detail: image } : {}),
      };
    }),
  );
  return [...dependencies, ...containers];
}

function promiseFacts(promise: JsonObject): readonly string[] {
  const dependencies = listAt(promise, 'spec', 'dependencies').length;
  const pipelines = pipelinesOf(promise).length;
  const required = listAt(promise, 'spec', 'requiredPromises').length;
  return [
    ...(dependencies > 0 ? [counted(dependencies, 'dependency', 'dependencies')] : []),
    ...(pipelines > 0 ? [counted(pipelines, 'pipeline')] : []),
    ...(required > 0 ? [`needs ${counted(required, 'promise')}`] : []),
  ];
}

function factsOf(kind: string, value: JsonObject): readonly string[] {
  const facts: Readonly<Record<string, readonly (string | undefined)[]>> = {
    Destination: [textAt(value, 'spec', 'path'), textAt(value, 'spec', 'stateStoreRef', 'name')],
    GitStateStore: [textAt(value, 'spec', 'url'), textAt(value, 'spec', 'branch')],
    BucketStateStore: [textAt(value, 'spec', 'bucketName'), textAt(value, 'spec', 'endpoint')],
    PromiseRelease: [textAt(value, 'spec', 'version')],
    ResourceBinding: [textAt(value, 'spec', 'version')],
    HealthRecord: [textAt(value, 'data', 'state')],
  };
  return (Object.hasOwn(facts, kind) ? (facts[kind] ?? []) : [])
    .filter((fact) => fact !== undefined && fact !== '')
    .flatMap((fact) => fact ?? []);
}
