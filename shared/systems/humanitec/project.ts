import { emptyContract } from '../../contract/port.ts';
import type { Document } from '../../document/document.ts';
import { type Element, elementId } from '../../graph/element.ts';
import { isObject, type JsonObject, objectAt, textAt } from '../../json.ts';
import { statedOwner, textsOf } from '../kubernetes/header.ts';
import { counted } from '../objectElement.ts';
import type { ObjectHeader } from '../system.ts';
import { codeOf } from './code.ts';
import { factsOf, partsOf, providesOf, referencesOf, requiresOf } from './definition.ts';
import { type HumanitecKind, humanitecKind } from './kinds.ts';
import { manifestParts, manifestRequests } from './manifest.ts';

/** One element for a document of Humanitec, none for any other. */
export function project(document: Document, header: ObjectHeader | undefined): readonly Element[] {
  const { value } = document;
  const kind = humanitecKind(document, header);
  if (!kind || !isObject(value)) return [];
  const apiVersion = header?.apiVersion ?? '';
  const metadata = objectAt(value, 'metadata');
  const labels = textsOf(metadata.labels);
  const annotations = textsOf(metadata.annotations);
  const owner = statedOwner({ labels, annotations });
  const drawn = pieces(kind, document, value);
  const kindName = kind === 'Entity' ? (header?.kind ?? kind) : kind;
  return [
    {
      system: 'humanitec',
      apiVersion,
      group: header?.group ?? 'humanitec.com',
      labels,
      annotations,
      source: { file: document.file, document: document.index, path: [] },
      references: [],
      defines: [],
      wires: [],
      parts: [],
      value,
      ...drawn,
      kind: kindName,
      id: elementId('humanitec', kindName, undefined, drawn.name),
      contract: { ...drawn.contract, ...(owner ? { owner } : {}) },
    },
  ];
}

type Pieces = Pick<Element, 'title' | 'name' | 'namePath' | 'layer' | 'contract' | 'facts'> &
  Partial<Pick<Element, 'references' | 'parts'>>;

function pieces(kind: HumanitecKind, document: Document, value: JsonObject): Pieces {
  switch (kind) {
    case 'Definition': {
      const described = textAt(value, 'metadata', 'annotations', 'entresol.dev/description');
      return {
        title: 'Humanitec definition',
        name: textAt(value, 'metadata', 'id') || 'unnamed',
        namePath: ['metadata', 'id'],
        layer: 'orchestration',
        contract: {
          provides: providesOf(value),
          requires: requiresOf(value),
          ...(described ? { description: described } : {}),
        },
        references: [...referencesOf(value), ...codeOf(value, document.file)],
        parts: partsOf(value),
        facts: factsOf(value),
      };
    }
    case 'Entity':
      return {
        title: 'Humanitec entity',
        name: textAt(value, 'metadata', 'id') || 'unnamed',
        namePath: ['metadata', 'id'],
        layer: 'orchestration',
        contract: emptyContract,
        facts: [],
      };
    case 'Pipeline': {
      const jobs = Object.keys(objectAt(value, 'jobs'));
      return {
        title: 'Humanitec pipeline',
        name: textAt(value, 'name') || fileName(document),
        namePath: ['name'],
        layer: 'orchestration',
        contract: emptyContract,
        parts: jobs.map((name) => ({ name, kind: 'job', path: ['jobs', name] })),
        facts: [counted(jobs.length, 'job'), ...Object.keys(objectAt(value, 'on')).map((event) => `on ${event}`)].slice(
          0,
          3,
        ),
      };
    }
    case 'Manifest': {
      const requires = manifestRequests(value);
      const parts = manifestParts(value);
      return {
        title: 'Orchestrator manifest',
        name: fileName(document),
        namePath: [],
        layer: 'app',
        contract: { provides: [], requires },
        parts,
        facts: [counted(parts.length, 'workload'), counted(requires.length, 'resource')],
      };
    }
  }
}

/** A manifest has no name of its own: `shop/manifest.yaml` is called after its folder, any other after its file. */
function fileName(document: Document): string {
  const segments = document.file.split('/');
  const base = (segments.at(-1) ?? '').replace(/\.(ya?ml|json)$/i, '');
  const folder = segments.at(-2);
  return /^(manifest|pipeline)$/i.test(base) && folder ? folder : base || 'unnamed';
}
