import type { Document } from '../../document/document.ts';
import type { Element, Part } from '../../graph/element.ts';
import { isObject, type JsonObject, objectAt, textAt } from '../../json.ts';
import { counted, objectElement } from '../objectElement.ts';
import { listSites } from '../sites.ts';
import type { ObjectHeader } from '../system.ts';
import { destinationWords, prunesByItself, type ResolvedApplication } from './application.ts';
import { generatedApplications } from './generated.ts';
import { argoKind } from './kinds.ts';
import { destinationNamespace, namespacesMade } from './namespaces.ts';
import { projectFacts, referencesOf } from './references.ts';
import { shortRepo, sourcesOf } from './sources.ts';

/** One element for a document of Argo CD. */
export function project(document: Document, header: ObjectHeader | undefined): readonly Element[] {
  const { value } = document;
  const row = header && argoKind(header.kind);
  if (!header || !row || !isObject(value)) return [];
  const spec = objectAt(value, 'spec');
  const made = namespacesMade(madeOf(header.kind, value, spec));
  const into = header.kind === 'Application' ? destinationNamespace(spec) : undefined;
  return [
    objectElement(document, header, {
      system: 'argocd',
      title: row.title,
      layer: row.layer,
      references: referencesOf(header.kind, value, document.file),
      parts: partsOf(header.kind, value, spec),
      facts: factsOf(header.kind, value, spec),
      ...(made.length > 0 && { makesNamespaces: made }),
      ...(into && { deliversInto: into }),
    }),
  ];
}

/** The Applications that an object of this kind is or generates. */
function madeOf(kind: string, value: JsonObject, spec: JsonObject): readonly Pick<ResolvedApplication, 'spec'>[] {
  if (kind === 'Application') return [{ spec }];
  return kind === 'ApplicationSet' ? generatedApplications(value).applications : [];
}

function partsOf(kind: string, value: JsonObject, spec: JsonObject): readonly Part[] {
  if (kind === 'Application')
    return sourcesOf(spec).map(({ path, chart, folder, ref, repoUrl, revision }) => ({
      name: chart ?? folder ?? ref ?? shortRepo(repoUrl),
      kind: chart === undefined ? 'source' : 'Helm chart',
      path: ['spec', ...path],
      detail: [shortRepo(repoUrl), revision].filter(Boolean).join(' at '),
    }));
  if (kind === 'ApplicationSet')
    return generatedApplications(value).applications.map(({ name, spec: made }) => ({
      name,
      kind: 'Application',
      path: ['spec', 'template'],
      detail: destinationWords(made),
    }));
  return listSites(value, ['spec', 'roles']).map(({ value: role, path }) => ({
    name: textAt(role, 'name') ?? '',
    kind: 'role',
    path,
  }));
}

function factsOf(kind: string, value: JsonObject, spec: JsonObject): readonly string[] {
  if (kind === 'AppProject') return projectFacts(spec);
  if (kind === 'Application')
    return [
      ...sourcesOf(spec)
        .slice(0, 1)
        .map(({ repoUrl, chart }) => chart ?? shortRepo(repoUrl)),
      `to ${destinationWords(spec)}`,
      ...(prunesByItself(spec) ? ['prunes by itself'] : []),
    ];
  const { applications, complete } = generatedApplications(value);
  return [complete ? counted(applications.length, 'Application') : 'Applications by generator'];
}
