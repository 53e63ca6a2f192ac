import { emptyContract } from '../../contract/port.ts';
import type { Document } from '../../document/document.ts';
import { type Element, elementId, type Part } from '../../graph/element.ts';
import { isObject, type JsonObject, textAt, valueAt } from '../../json.ts';
import { counted, objectElement } from '../objectElement.ts';
import { listSites } from '../sites.ts';
import type { ObjectHeader } from '../system.ts';
import { packedFolders } from './deliveries.ts';
import { extensionsGroup, isFluxGroup, sourceGroup } from './kinds.ts';
import { namespacesMade } from './namespaces.ts';
import { referencesOf } from './references.ts';

/** The elements of a document of Flux: the object, and for an ArtifactGenerator each artifact that it makes. */
export function project(document: Document, header: ObjectHeader | undefined): readonly Element[] {
  const { value } = document;
  if (!header || !isFluxGroup(header.group) || !isObject(value)) return [];
  const made = header.group === extensionsGroup ? artifacts(document, value) : [];
  const own = referencesOf(header.kind, value, document.file);
  const namespaces = namespacesMade(header.kind, value);
  const element = objectElement(document, header, {
    system: 'flux',
    title: `Flux ${header.kind}`,
    layer: 'orchestration',
    references: own,
    parts: partsOf(header.kind, value),
    facts: factsOf(header.kind, value),
    ...(namespaces.length > 0 && { makesNamespaces: namespaces }),
  });
  return [element, ...made.map((artifact) => withMaker(artifact, element))];
}

function artifacts(document: Document, value: JsonObject): readonly Element[] {
  const namespace = textAt(value, 'metadata', 'namespace');
  return listSites(value, ['spec', 'artifacts']).flatMap(({ value: artifact, path }) => {
    const name = textAt(artifact, 'name');
    if (!name) return [];
    return [
      {
        id: elementId('flux', 'ExternalArtifact', namespace, name),
        system: 'flux',
        kind: 'ExternalArtifact',
        title: 'Flux ExternalArtifact',
        apiVersion: `${sourceGroup}/v1`,
        group: sourceGroup,
        name,
        ...(namespace ? { namespace } : {}),
        namePath: [...path, 'name'],
        layer: 'orchestration',
        source: { file: document.file, document: document.index, path },
        labels: {},
        annotations: {},
        contract: emptyContract,
        references: packedFolders(artifact, document.file).map((one) => ({ ...one, path: [...path, ...one.path] })),
        defines: [],
        parts: [],
        wires: [],
        facts: ['generated'],
        partial: true,
        value: artifact,
      } satisfies Element,
    ];
  });
}

/** The edge from the generator to its artifact, stated by the artifact. */
function withMaker(artifact: Element, maker: Element): Element {
  return {
    ...artifact,
    references: [
      ...artifact.references,
      {
        type: 'composes',
        target: {
          by: 'object',
          group: maker.group,
          kind: maker.kind,
          name: maker.name,
          ...(maker.namespace ? { namespace: maker.namespace } : {}),
        },
        path: artifact.namePath,
        reason: `the ArtifactGenerator ${maker.name} makes it`,
        need: 'may',
        reversed: true,
      },
    ],
  };
}

function partsOf(kind: string, value: JsonObject): readonly Part[] {
  if (kind !== 'HelmRelease') return [];
  const chart = textAt(value, 'spec', 'chart', 'spec', 'chart');
  const version = textAt(value, 'spec', 'chart', 'spec', 'version');
  return chart
    ? [
        {
          name: chart,
          kind: 'Helm chart',
          path: ['spec', 'chart', 'spec', 'chart'],
          ...(version ? { detail: version } : {}),
        },
      ]
    : [];
}

function factsOf(kind: string, value: JsonObject): readonly string[] {
  const spec = (...path: readonly string[]) => textAt(value, 'spec', ...path);
  const suspended = valueAt(value, ['spec', 'suspend']) === true ? 'suspended' : undefined;
  const waits = listSites(value, ['spec', 'dependsOn']).length;
  const every = spec('interval') && `every ${spec('interval')}`;
  const facts: Readonly<Record<string, readonly (string | undefined)[]>> = {
    Kustomization: [spec('path'), every, waits > 0 ? `waits for ${waits}` : undefined],
    HelmRelease: [spec('chart', 'spec', 'chart') ?? spec('chartRef', 'name'), spec('chart', 'spec', 'version'), every],
    ArtifactGenerator: [counted(listSites(value, ['spec', 'artifacts']).length, 'artifact')],
  };
  const known = Object.hasOwn(facts, kind) ? facts[kind] : undefined;
  const shown = known ?? [spec('url')?.replace(/^[a-z]+:\/\//, ''), every];
  return [...(suspended ? [suspended] : []), ...shown.flatMap((fact) => fact || [])].slice(0, 3);
}
