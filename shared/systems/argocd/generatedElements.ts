import { filePath } from '../../document/document.ts';
import { type Element, elementId } from '../../graph/element.ts';
import { foldersOf } from '../../graph/folder.ts';
import type { Look } from '../../graph/look.ts';
import { fitsPattern } from '../../graph/textPattern.ts';
import { textAt, valueAt } from '../../json.ts';
import { generatedFrom } from '../generated.ts';
import { textsOf } from '../kubernetes/header.ts';
import { repoFolders } from '../repoFolder.ts';
import { destinationWords } from './application.ts';
import { type GeneratedApplication, generatedApplications } from './generated.ts';
import { normalized, type Parameters, type Surroundings } from './generators.ts';
import { argoGroup } from './kinds.ts';
import { destinationNamespace, namespacesMade } from './namespaces.ts';
import { applicationReferences } from './references.ts';

/**
 * The Applications that an ApplicationSet generates from its lists, from the folders and files of the blueprint and from the
 * cluster Secrets in it. What depends on anything else is left out: nobody can tell.
 */
export function generatedElements(set: Element, look: Look): readonly Element[] {
  const { applications } = generatedApplications(set.value, surroundingsOf(set, look));
  const known = new Map(applications.filter((one) => one.known && one.name !== '').map((one) => [one.name, one]));
  return [...known.values()].map((one) => applicationElement(set, one));
}

function applicationElement(set: Element, { name, spec, metadata }: GeneratedApplication): Element {
  const uses = applicationReferences(spec, ['spec', 'template', 'spec'], set.source.file);
  const generated = generatedFrom(set, ['spec', 'template', 'metadata', 'name'], uses);
  const apiVersion = set.apiVersion;
  const made = namespacesMade([{ spec }]);
  const into = destinationNamespace(spec);
  return {
    id: elementId('argocd', 'GeneratedApplication', set.namespace, name),
    system: 'argocd',
    kind: 'Application',
    title: 'Generated Application',
    apiVersion,
    group: argoGroup,
    name,
    ...(set.namespace === undefined ? {} : { namespace: set.namespace }),
    source: { ...set.source, path: ['spec', 'template'] },
    labels: textsOf(metadata.labels),
    annotations: textsOf(metadata.annotations),
    ...generated,
    facts: [...generated.facts, `to ${destinationWords(spec)}`],
    ...(made.length > 0 && { makesNamespaces: made }),
    ...(into && { deliversInto: into }),
    value: { apiVersion, kind: 'Application', metadata: { ...metadata, name }, spec },
  };
}

function surroundingsOf({ source: { file } }: Element, look: Look): Surroundings {
  return {
    folders: (repoUrl, pattern) => {
      for (const path of repoFolders(file, repoUrl, pattern)) {
        const found = foldersOf({ by: 'folder', paths: [path], deep: false }, undefined, look);
        const root = path.endsWith(pattern) ? path.length - pattern.length : 0;
        if (found) return found.map((folder) => folder.slice(root));
      }
      return undefined;
    },
    files: (repoUrl, pattern) => {
      for (const path of repoFolders(file, repoUrl, pattern)) {
        const found = filesFitting(path, look);
        const root = path.endsWith(pattern) ? path.length - pattern.length : 0;
        if (found.length > 0)
          return found.flatMap((one) => {
            const value = look.dataIn(filePath(one));
            return value === undefined ? [] : [{ path: one.slice(root), value }];
          });
      }
      return undefined;
    },
    clusters: (labels) => {
      const secrets = look.labelled('', 'Secret', 'argocd.argoproj.io/secret-type', 'cluster');
      if (secrets.length === 0) return undefined;
      const wanted = Object.entries(labels);
      const fitting = secrets.filter((one) => wanted.every(([key, text]) => one.labels[key] === text));
      // The cluster that Argo CD runs in has no Secret, and so no labels.
      return [...fitting.map(clusterParameters), ...(wanted.length === 0 ? [inCluster] : [])];
    },
  };
}

/** The files that a pattern means; `**` stands for any folders, `*` for any part of one name. */
function filesFitting(pattern: string, look: Look): readonly string[] {
  const segments = pattern.split('/');
  const name = segments.at(-1) ?? '';
  const deep = segments.indexOf('**');
  const within = (deep < 0 ? segments.slice(0, -1) : segments.slice(0, deep)).join('/');
  const bases = foldersOf({ by: 'folder', paths: [within], deep: false }, undefined, look) ?? [];
  const folders = deep < 0 ? bases : bases.flatMap((base) => foldersUnder(base, look));
  const rest = segments.slice(deep + 1, -1).join('/');
  return folders
    .filter((folder) => deep < 0 || rest === '' || folder === rest || folder.endsWith(`/${rest}`))
    .flatMap((folder) =>
      look
        .filesIn(folder)
        .filter((one) => fitsPattern(name, one))
        .map((one) => (folder === '' ? one : `${folder}/${one}`)),
    );
}

function foldersUnder(folder: string, look: Look): readonly string[] {
  const inside = look.subfolders(folder) ?? [];
  return [folder, ...inside.flatMap((name) => foldersUnder(folder === '' ? name : `${folder}/${name}`, look))];
}

const inCluster: Parameters = {
  name: 'in-cluster',
  nameNormalized: 'in-cluster',
  server: 'https://kubernetes.default.svc',
  metadata: { labels: {}, annotations: {} },
};

/** Name and address of a cluster, and nothing else of its Secret. Source: Argo CD docs, "Cluster Generator". */
function clusterParameters({ value, name, labels, annotations }: Element): Parameters {
  const read = (field: string) => textAt(value, 'stringData', field) ?? decoded(valueAt(value, ['data', field]));
  const clusterName = read('name') ?? name;
  return {
    name: clusterName,
    nameNormalized: normalized(clusterName),
    server: read('server') ?? '*',
    metadata: { labels, annotations },
  };
}

function decoded(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return atob(value);
  } catch {
    return undefined;
  }
}
