import type { Reference } from '../../graph/element.ts';
import { type JsonObject, type JsonPath, listAt, objectAt, textAt } from '../../json.ts';
import { objectHeader } from '../kubernetes/header.ts';
import { folderReferences } from '../moduleFolder.ts';
import { repoFolders } from '../repoFolder.ts';
import { componentsOf, type Piece, policiesOf, stepsOf, traitsOf, typeParts } from './application.ts';
import { definitionKinds, oamGroup, type Role, systemNamespace } from './kinds.ts';
import { componentReferences, objectsOf, traitReferences } from './pieceReferences.ts';
import { object, providerReference, to } from './reference.ts';

/** What an object of KubeVela points at, by kind (KubeVela source, core.oam.dev/v1beta1). */
export function referencesOf(kind: string, value: JsonObject, file: string): readonly Reference[] {
  switch (kind) {
    case 'Application':
      return [...applicationReferences(value), ...chartReferences(value, file)];
    case 'Workflow':
      return stepsOf(kind, value).flatMap((step) => [...typeReferences('step', step), ...stepReferences(step)]);
    case 'Policy':
      return typeReferences('policy', { ...wholePolicy(value) });
    case 'ComponentDefinition':
      return [
        workloadReference(value),
        providerReference(value, ['spec', 'schematic', 'terraform', 'providerRef']),
        moduleReferencesOf(objectAt(value, ...terraform), terraform, file),
      ].flat();
    case 'TraitDefinition':
      return traitDefinitionReferences(value);
    case 'Configuration':
      return [
        ...providerReference(value, ['spec', 'providerRef']),
        ...moduleReferencesOf(objectAt(value, 'spec'), ['spec'], file),
      ];
    default:
      return [];
  }
}

const terraform = ['spec', 'schematic', 'terraform'];

/** The Terraform module in the repository that a definition or a Configuration names. */
function moduleReferencesOf(stated: JsonObject, at: JsonPath, file: string): readonly Reference[] {
  const repository =
    textAt(stated, 'remote') ?? (stated.type === 'remote' ? textAt(stated, 'configuration') : undefined);
  const folder = textAt(stated, 'path');
  if (repository === undefined || folder === undefined) return [];
  return folderReferences(folder, { file, path: [...at, 'path'], type: 'composes', says: 'it runs' });
}

/** Charts of this repository that components put in. */
function chartReferences(value: JsonObject, file: string): readonly Reference[] {
  return componentsOf(value).flatMap(({ name, type, properties, path }): readonly Reference[] => {
    const source = textAt(properties, 'chart', 'source');
    if (typeParts(type).name !== 'helmchart' || source === undefined || !/^\.{0,2}\//.test(source)) return [];
    const paths = repoFolders(file, '', source);
    if (paths.length === 0) return [];
    return [
      {
        type: 'uses',
        target: { by: 'folder', paths, deep: false },
        path: [...path, 'properties', 'chart', 'source'],
        reason: `component ${name} installs the chart in ${source}`,
        need: 'may',
      },
    ];
  });
}

function wholePolicy(value: JsonObject): Piece {
  return { name: '', type: textAt(value, 'type') ?? '', value, properties: objectAt(value, 'properties'), path: [] };
}

function applicationReferences(value: JsonObject): readonly Reference[] {
  const components = componentsOf(value);
  const workflow = textAt(value, 'spec', 'workflow', 'ref');
  return [
    ...components.flatMap((component) => [
      ...revisionReference('component', component),
      ...objectsOf(component),
      ...componentReferences(component),
      ...traitsOf(component).flatMap((trait) => [...typeReferences('trait', trait), ...traitReferences(trait)]),
    ]),
    ...policiesOf(value).flatMap((policy) => [...typeReferences('policy', policy), ...clusterReferences(policy)]),
    ...stepsOf('Application', value).flatMap((step) => [...typeReferences('step', step), ...stepReferences(step)]),
    ...(workflow
      ? [
          to(
            'uses',
            object(oamGroup, 'Workflow', workflow),
            ['spec', 'workflow', 'ref'],
            `spec.workflow.ref names the Workflow ${workflow}`,
            'should',
          ),
        ]
      : []),
  ];
}

/** The definition of a type: in the namespace of the object, or in that of the system. */
function typeReferences(role: Role, piece: Piece): readonly Reference[] {
  if (!piece.type) return [];
  const { name } = typeParts(piece.type);
  const kind = definitionKinds[role];
  const path = [...piece.path, 'type'];
  const reason = `${piece.name || role} is a ${role} of type ${name}`;
  return [
    to('uses', object(oamGroup, kind, name), path, reason),
    to('uses', object(oamGroup, kind, name, systemNamespace), path, reason),
    ...revisionReference(role, piece),
  ];
}

function revisionReference(role: Role, piece: Piece): readonly Reference[] {
  const { name, version } = typeParts(piece.type);
  if (!version) return [];
  const revision = `${name}-${version.startsWith('v') ? version : `v${version}`}`;
  const target = object(oamGroup, 'DefinitionRevision', revision);
  return [to('uses', target, [...piece.path, 'type'], `${piece.name || role} asks for ${name} at ${version}`)];
}

/** Clusters that a topology policy names: Secrets that `vela cluster join` writes are no files, but a virtual cluster may be one. */
function clusterReferences(policy: Piece): readonly Reference[] {
  if (policy.type !== 'topology') return [];
  return listAt(policy.properties, 'clusters').flatMap((cluster, index) =>
    typeof cluster === 'string'
      ? [
          to(
            'schedules',
            object('cluster.core.oam.dev', 'VirtualCluster', cluster),
            [...policy.path, 'properties', 'clusters', index],
            `policy ${policy.name} deploys to the cluster ${cluster}`,
          ),
        ]
      : [],
  );
}

function stepReferences(step: Piece): readonly Reference[] {
  const { properties } = step;
  const path = [...step.path, 'properties'];
  const type = typeParts(step.type).name;
  const name = textAt(properties, 'name');
  if (type === 'depends-on-app' && name) {
    const target = object(oamGroup, 'Application', name, textAt(properties, 'namespace'));
    return [to('depends', target, [...path, 'name'], `step ${step.name} waits for the application ${name}`)];
  }
  if (type === 'read-object' && name) {
    const header = objectHeader(properties);
    if (!header) return [];
    const target = object(header.group, header.kind, name, textAt(properties, 'namespace'));
    return [to('uses', target, [...path, 'name'], `step ${step.name} reads ${header.kind} ${name}`)];
  }
  if (type === 'apply-terraform-config') return providerReference(properties, ['providerRef'], path);
  return [];
}

function workloadReference(value: JsonObject): readonly Reference[] {
  const header = objectHeader(objectAt(value, 'spec', 'workload', 'definition'));
  if (!header || header.kind.includes('*') || header.group === 'autodetects.core.oam.dev') return [];
  return [
    {
      type: 'composes',
      target: { by: 'kind', group: header.group, kind: header.kind, version: header.version },
      path: ['spec', 'workload', 'definition', 'kind'],
      reason: `every component of this type makes a ${header.kind}`,
      need: 'may',
    },
  ];
}

function traitDefinitionReferences(value: JsonObject): readonly Reference[] {
  return listAt(value, 'spec', 'conflictsWith').flatMap((entry, index) => {
    if (typeof entry !== 'string' || !/^[a-z0-9-]+$/.test(entry)) return [];
    const target = object(oamGroup, 'TraitDefinition', entry);
    return [to('governs', target, ['spec', 'conflictsWith', index], `must not stand beside the trait ${entry}`)];
  });
}
