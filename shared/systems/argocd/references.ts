import type { Reference } from '../../graph/element.ts';
import { type JsonObject, type JsonPath, listAt, objectAt, textAt, valueAt } from '../../json.ts';
import { accessAddress, addressReference, clusterAddress, repositoryAddress } from '../addresses.ts';
import { textsOf } from '../kubernetes/header.ts';
import { isFilledInLater, isLocalRepo, isOwnRepoToken, repoFolders } from '../repoFolder.ts';
import { listSites } from '../sites.ts';
import { generatedApplications } from './generated.ts';
import { argoGroup } from './kinds.ts';
import { type Source, shortRepo, sourcesOf } from './sources.ts';

const clusterLabel = { 'argocd.argoproj.io/secret-type': 'cluster' };

/** What an object of Argo CD points at (argoproj.io/v1alpha1). `file` is where it is written. */
export function referencesOf(kind: string, value: JsonObject, file: string): readonly Reference[] {
  if (kind === 'Application') return applicationReferences(objectAt(value, 'spec'), ['spec'], file);
  if (kind === 'ApplicationSet') return setReferences(value, file);
  return [];
}

/** What the spec of an Application points at; `at` is where that spec is written. */
export function applicationReferences(spec: JsonObject, at: JsonPath, file: string): readonly Reference[] {
  return [
    ...projectReference(spec, at),
    ...destinationReferences(spec, at),
    ...repositoryReferences(spec, at),
    ...deliveries(spec, at, file),
  ];
}

function setReferences(value: JsonObject, file: string): readonly Reference[] {
  const at = ['spec', 'template', 'spec'];
  const { applications } = generatedApplications(value);
  // What is made of lists and of folders that are here delivers by itself (see `generatedElements`).
  const made = applications.flatMap(({ spec, known }) =>
    applicationReferences(spec, at, file).filter(({ type }) => type !== 'delivers' || !(known || onlyFolders(value))),
  );
  const once = new Map(made.map((reference) => [JSON.stringify([reference.type, reference.target]), reference]));
  return [...once.values(), ...generatorReferences(value)];
}

/** True where folders of Git and lists are all that the set is made of. */
function onlyFolders(value: JsonObject): boolean {
  return listSites(value, ['spec', 'generators']).every(({ value: one }) => isOfFolders(one));
}

function isOfFolders(generator: JsonObject): boolean {
  if (generator.list !== undefined) return textAt(generator, 'list', 'elementsYaml') === undefined;
  if (generator.git !== undefined)
    return [...listAt(generator, 'git', 'directories'), ...listAt(generator, 'git', 'files')].length > 0;
  const combined = ['matrix', 'merge'].flatMap((type) => listSites(generator, [type, 'generators']));
  return combined.length > 0 && combined.every(({ value: one }) => isOfFolders(one));
}

function projectReference(spec: JsonObject, at: JsonPath): readonly Reference[] {
  const project = textAt(spec, 'project');
  if (!project || project.includes('*')) return [];
  // Every Argo CD has the project "default"; tokens are filled in later.
  const open = project === 'default' || isFilledInLater(project);
  return [
    {
      type: 'governs',
      target: { by: 'object', group: argoGroup, kind: 'AppProject', name: project },
      path: [...at, 'project'],
      reason: `spec.project puts it under the AppProject ${project}`,
      need: open ? 'may' : 'must',
      reversed: true,
    },
  ];
}

function destinationReferences(spec: JsonObject, at: JsonPath): readonly Reference[] {
  const namespace = textAt(spec, 'destination', 'namespace');
  const cluster = textAt(spec, 'destination', 'name');
  const server = textAt(spec, 'destination', 'server');
  return [
    ...(namespace && !namespace.includes('*')
      ? [
          {
            type: 'uses',
            target: { by: 'object', group: '', kind: 'Namespace', name: namespace },
            path: [...at, 'destination', 'namespace'],
            reason: `it delivers into the namespace ${namespace}`,
            need: 'may',
          } as const,
        ]
      : []),
    ...(server && !server.includes('*')
      ? [
          addressReference(clusterAddress(server), {
            type: 'uses',
            path: [...at, 'destination', 'server'],
            reason: `it delivers to the cluster at ${server}`,
          }),
        ]
      : []),
    ...(cluster && cluster !== 'in-cluster' && !cluster.includes('*')
      ? [
          {
            type: 'uses',
            target: { by: 'object', group: '', kind: 'Secret', name: cluster },
            path: [...at, 'destination', 'name'],
            reason: `it delivers to the cluster ${cluster}`,
            need: 'may',
          } as const,
          addressReference(clusterAddress(cluster), {
            type: 'uses',
            path: [...at, 'destination', 'name'],
            reason: `it delivers to the cluster ${cluster}`,
          }),
        ]
      : []),
  ];
}

/** The Secret with access to a repository, and whoever else writes there. */
function repositoryReferences(spec: JsonObject, at: JsonPath): readonly Reference[] {
  return sourcesOf(spec).flatMap(({ repoUrl, path }) =>
    repoUrl === '' || isLocalRepo(repoUrl) || isFilledInLater(repoUrl) || repoUrl.includes('*')
      ? []
      : [repositoryAddress(repoUrl), accessAddress(repoUrl)].map((address) =>
          addressReference(address, {
            type: 'uses',
            path: [...at, ...path, 'repoURL'],
            reason: `it delivers from ${shortRepo(repoUrl)}`,
          }),
        ),
  );
}

function deliveries(spec: JsonObject, at: JsonPath, file: string): readonly Reference[] {
  return sourcesOf(spec).flatMap(({ repoUrl, folder, chart, path, deep, files, value }): readonly Reference[] => {
    if (chart !== undefined || (folder === undefined && !isLocalRepo(repoUrl))) return [];
    const paths = repoFolders(file, repoUrl, folder ?? '');
    if (paths.length === 0) return [];
    const where = isLocalRepo(repoUrl) || isOwnRepoToken(repoUrl) ? 'this repository' : shortRepo(repoUrl);
    return [
      {
        type: 'delivers',
        target: { by: 'folder', paths, deep, ...(files && { files }) },
        path: [...at, ...path, value.path === undefined ? 'repoURL' : 'path'],
        reason: `it delivers ${folder ?? '.'} of ${where}${filesWords(files)}`,
        need: 'may',
      },
    ];
  });
}

function filesWords({ include, exclude }: NonNullable<Source['files']> = {}): string {
  return `${include === undefined ? '' : `, only ${include}`}${exclude === undefined ? '' : `, without ${exclude}`}`;
}

function generatorReferences(value: JsonObject): readonly Reference[] {
  return listSites(value, ['spec', 'generators']).flatMap((entry) => [
    ...clusterReferences(entry.value, entry.path),
    ...['matrix', 'merge'].flatMap((type) =>
      listSites(entry.value, [type, 'generators']).flatMap((child) =>
        clusterReferences(child.value, [...entry.path, ...child.path]),
      ),
    ),
  ]);
}

function clusterReferences(generator: JsonObject, at: JsonPath): readonly Reference[] {
  const references: Reference[] = [];
  if (generator.clusters !== undefined) {
    const labels = { ...clusterLabel, ...textsOf(valueAt(generator, ['clusters', 'selector', 'matchLabels'])) };
    references.push({
      type: 'selects',
      target: { by: 'labels', kinds: [{ group: '', kind: 'Secret' }], labels },
      path: [...at, 'clusters'],
      reason: 'its clusters generator selects the cluster by labels',
      need: 'may',
    });
  }
  for (const field of ['plugin', 'clusterDecisionResource']) {
    const configMap = textAt(generator, field, 'configMapRef', 'name') ?? textAt(generator, field, 'configMapRef');
    if (!configMap) continue;
    references.push({
      type: 'uses',
      target: { by: 'object', group: '', kind: 'ConfigMap', name: configMap },
      path: [...at, field, 'configMapRef', ...(textAt(generator, field, 'configMapRef') ? [] : ['name'])],
      reason: `its ${field} generator reads the ConfigMap ${configMap}`,
      need: 'may',
    });
  }
  return references;
}

/** Repositories, destinations and roles that a project speaks of, for its card. */
export function projectFacts(spec: JsonObject): readonly string[] {
  const count = (field: string) => listAt(spec, field).length;
  return [`${count('sourceRepos')} repositories`, `${count('destinations')} destinations`];
}
