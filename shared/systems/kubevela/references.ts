import type { EdgeType, Reference, Target } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, listAt, objectAt, textAt, valueAt } from '../../json.ts';
import { objectHeader, objectMeta } from '../kubernetes/header.ts';
import { listSites } from '../sites.ts';
import { componentsOf, type Piece, policiesOf, stepsOf, traitsOf, typeParts } from './application.ts';
import { definitionKinds, oamGroup, type Role, systemNamespace, terraformGroup } from './kinds.ts';

/** What an object of KubeVela points at, by kind (formats sheet, section 4, edges). */
export function referencesOf(kind: string, value: JsonObject): readonly Reference[] {
  switch (kind) {
    case 'Application':
      return applicationReferences(value);
    case 'Workflow':
      return stepsOf(kind, value).flatMap((step) => [...typeReferences('step', step), ...stepReferences(step)]);
    case 'Policy':
      return typeReferences('policy', { ...wholePolicy(value) });
    case 'ComponentDefinition':
      return [
        workloadReference(value),
        providerReference(value, ['spec', 'schematic', 'terraform', 'providerRef']),
      ].flat();
    case 'TraitDefinition':
      return traitDefinitionReferences(value);
    case 'Configuration':
      return providerReference(value, ['spec', 'providerRef']);
    default:
      return [];
  }
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

/** Objects that a component brings along, or that are there already. */
function objectsOf(component: Piece): readonly Reference[] {
  const type = typeParts(component.type).name;
  if (type !== 'k8s-objects' && type !== 'ref-objects') return [];
  const kindPath = type === 'ref-objects' ? 'resource' : 'kind';
  return listSites(component.value, ['properties', 'objects']).flatMap(({ value, path }) => {
    const header = objectHeader(value);
    const name = objectMeta(value).name || textAt(value, 'name');
    const kind = header?.kind ?? textAt(value, kindPath);
    if (!kind || !name || !/^[A-Z]/.test(kind)) return [];
    const namespace = objectMeta(value).namespace ?? textAt(value, 'namespace');
    const target = object(header?.group ?? textAt(value, 'group') ?? '', kind, name, namespace);
    const reason = `component ${component.name} ${type === 'ref-objects' ? 'refers to' : 'brings'} ${kind} ${name}`;
    return [to(type === 'ref-objects' ? 'uses' : 'delivers', target, [...component.path, ...path], reason)];
  });
}

function componentReferences(component: Piece): readonly Reference[] {
  const { name, path } = component;
  return [
    ...listSites(component.value, ['properties', 'valuesFrom']).flatMap(({ value, path: at }) =>
      named(value, textAt(value, 'kind') ?? '', 'name', [...path, ...at], `the values of component ${name}`),
    ),
    ...listSites(component.value, ['properties', 'env']).flatMap(({ value, path: at }) => [
      ...keyOf(value, 'secretKeyRef', 'Secret', [...path, ...at], name),
      ...keyOf(value, 'configMapKeyRef', 'ConfigMap', [...path, ...at], name),
    ]),
    ...volumeReferences(component, 'volumeMounts'),
    ...providerReference(component.value, ['properties', 'providerRef'], path),
  ];
}

function traitReferences(trait: Piece): readonly Reference[] {
  const type = typeParts(trait.type).name;
  const path = [...trait.path, 'properties'];
  if (type === 'gateway') {
    const service = textAt(trait.properties, 'existingServiceName');
    if (!service) return [];
    return [
      to(
        'exposes',
        object('', 'Service', service),
        [...path, 'existingServiceName'],
        `gateway leads to the Service ${service}`,
      ),
    ];
  }
  if (type === 'service-binding')
    return Object.entries(objectAt(trait.properties, 'envMappings')).flatMap(([variable, mapping]) =>
      named(mapping, 'Secret', 'secret', [...path, 'envMappings', variable], `the variable ${variable}`),
    );
  if (type === 'service-account') {
    const account = textAt(trait.properties, 'name');
    const makes = valueAt(trait.properties, ['create']) === true;
    return account && !makes
      ? [to('uses', object('', 'ServiceAccount', account), [...path, 'name'], `runs as the ServiceAccount ${account}`)]
      : [];
  }
  return [];
}

const volumeKinds = [
  ['pvc', 'PersistentVolumeClaim', 'claimName'],
  ['configMap', 'ConfigMap', 'cmName'],
  ['secret', 'Secret', 'secretName'],
] as const;

function volumeReferences(piece: Piece, field: string): readonly Reference[] {
  return volumeKinds.flatMap(([list, kind, key]) =>
    listSites(piece.value, ['properties', field, list]).flatMap(({ value, path }) =>
      named(value, kind, key, [...piece.path, ...path], `a volume of ${piece.name || piece.type}`),
    ),
  );
}

function keyOf(value: JsonObject, field: string, kind: string, path: JsonPath, user: string): readonly Reference[] {
  const entry = valueAt(value, ['valueFrom', field]);
  const key = textAt(entry, 'key');
  const name = textAt(entry, 'name');
  if (!name) return [];
  const target: Target = { by: 'object', group: '', kind, name, ...(key ? { dataKey: key } : {}) };
  return [to('uses', target, [...path, 'valueFrom', field, 'name'], `component ${user} reads ${kind} ${name}`)];
}

function named(
  value: JsonObject | ReturnType<typeof valueAt>,
  kind: string,
  field: string,
  path: JsonPath,
  user: string,
): readonly Reference[] {
  const name = textAt(value, field);
  if (!name || !kind) return [];
  return [
    to(
      'uses',
      object('', kind, name, textAt(value, 'namespace')),
      [...path, field],
      `${user} comes from ${kind} ${name}`,
    ),
  ];
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

function providerReference(value: JsonObject, path: JsonPath, prefix: JsonPath = []): readonly Reference[] {
  const entry = valueAt(value, path);
  const name = isObject(entry) ? textAt(entry, 'name') : undefined;
  if (!name) return [];
  const target = object(terraformGroup, 'Provider', name, textAt(entry, 'namespace'));
  return [to('uses', target, [...prefix, ...path, 'name'], `signs in by the Terraform provider ${name}`)];
}

function object(group: string, kind: string, name: string, namespace?: string): Target {
  return { by: 'object', group, kind, name, ...(namespace ? { namespace } : {}) };
}

function to(
  type: EdgeType,
  target: Target,
  path: JsonPath,
  reason: string,
  need: Reference['need'] = 'may',
): Reference {
  return { type, target, path, reason, need };
}
