import type { Document } from '../../document/document.ts';
import { filePath } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';
import type { Element, Reference } from '../../graph/element.ts';
import { type JsonObject, type JsonPath, objectAt, textAt, valueAt } from '../../json.ts';
import { customResourceContract } from '../kubernetes/customResource.ts';
import { folderReferences, isWorkspaceGroup, workspaceModule } from '../moduleFolder.ts';
import { objectElement } from '../objectElement.ts';
import { listSites } from '../sites.ts';
import type { ObjectHeader, System } from '../system.ts';
import { blocksOf } from './module/blocks.ts';

const controllerGroup = 'infra.contrib.fluxcd.io';

export const customResourceKinds: System['kinds'] = [
  { kind: 'Workspace', group: 'tf.upbound.io', layer: 'infra' },
  { kind: 'Workspace', group: 'tf.m.upbound.io', layer: 'infra' },
  { kind: 'Terraform', group: controllerGroup, layer: 'infra' },
];

/** True for objects that run a Terraform module: provider-terraform's Workspace and tofu-controller's Terraform. */
export function isTerraformResource(header: ObjectHeader | undefined): header is ObjectHeader {
  if (header === undefined) return false;
  return header.kind === 'Workspace'
    ? isWorkspaceGroup(header.group)
    : header.kind === 'Terraform' && header.group === controllerGroup;
}

/** The element of a Workspace or a Terraform object, with a reference to the module it runs. */
export function projectCustomResource(document: Document, header: ObjectHeader): readonly Element[] {
  const value = document.value;
  const spec = objectAt(value, 'spec');
  const workspace = header.kind === 'Workspace';
  return [
    objectElement(document, header, {
      system: 'terraform',
      title: workspace ? 'Terraform workspace' : 'Flux Terraform',
      layer: 'infra',
      contract: customResourceContract(objectAt(value), header, []),
      references: workspace
        ? [
            ...workspaceModule(objectAt(value), { file: document.file, path: [], type: 'uses' }),
            ...workspaceReferences(spec, header),
          ]
        : terraformReferences(spec, textAt(value, 'metadata', 'namespace'), document.file),
      facts: workspace ? workspaceFacts(spec) : terraformFacts(spec),
    }),
  ];
}

function workspaceFacts(spec: JsonObject): readonly string[] {
  const source = textAt(spec, 'forProvider', 'source');
  const module = textAt(spec, 'forProvider', 'module');
  if (source !== 'Inline' || module === undefined) return module === undefined ? [] : [module];
  const json = textAt(spec, 'forProvider', 'inlineFormat') === 'JSON';
  const path = filePath(json ? 'inline.tf.json' : 'inline.tf');
  const value = parseFile({ path, text: module }).documents[0]?.value ?? null;
  const made = blocksOf(value, path).flatMap(({ type, labels }) => (type === 'resource' ? [labels[0] ?? ''] : []));
  return ['inline', ...new Set(made)].slice(0, 3);
}

function terraformFacts(spec: JsonObject): readonly string[] {
  const path = textAt(spec, 'path');
  const plan = textAt(spec, 'approvePlan');
  return [...(path ? [path] : []), ...(plan === 'auto' ? ['applies by itself'] : [])];
}

function workspaceReferences(spec: JsonObject, header: ObjectHeader): readonly Reference[] {
  const references: Reference[] = [];
  for (const [site, field, kind] of [
    ...listSites(spec, ['forProvider', 'varFiles']).flatMap((one) => [
      [one, 'configMapKeyRef', 'ConfigMap'] as const,
      [one, 'secretKeyRef', 'Secret'] as const,
    ]),
  ]) {
    const name = textAt(site.value, field, 'name');
    if (name)
      references.push(
        uses(
          '',
          kind,
          name,
          textAt(site.value, field, 'namespace'),
          ['spec', ...site.path, field, 'name'],
          'holds values of variables',
        ),
      );
  }
  const config = textAt(spec, 'providerConfigRef', 'name');
  const kind = textAt(spec, 'providerConfigRef', 'kind') ?? 'ProviderConfig';
  if (config)
    references.push(
      uses(header.group, kind, config, undefined, ['spec', 'providerConfigRef', 'name'], 'configures the run'),
    );
  return references;
}

function terraformReferences(spec: JsonObject, namespace: string | undefined, file: string): readonly Reference[] {
  const references: Reference[] = [];
  const path = textAt(spec, 'path');
  if (path !== undefined)
    references.push(...folderReferences(path, { file, path: ['spec', 'path'], type: 'uses', says: 'it runs' }));
  const kind = textAt(spec, 'sourceRef', 'kind');
  const name = textAt(spec, 'sourceRef', 'name');
  if (kind && name)
    references.push(
      uses(
        'source.toolkit.fluxcd.io',
        kind,
        name,
        textAt(spec, 'sourceRef', 'namespace') ?? namespace,
        ['spec', 'sourceRef', 'name'],
        'holds the module',
      ),
    );
  for (const { value, path: at } of listSites(spec, ['varsFrom'])) {
    const of = textAt(value, 'kind');
    const from = textAt(value, 'name');
    if (of && from)
      references.push(uses('', of, from, namespace, ['spec', ...at, 'name'], 'holds values of variables'));
  }
  for (const { value, path: at } of listSites(spec, ['dependsOn'])) {
    const other = textAt(value, 'name');
    if (other)
      references.push({
        ...uses(
          controllerGroup,
          'Terraform',
          other,
          textAt(value, 'namespace') ?? namespace,
          ['spec', ...at, 'name'],
          'is applied first',
        ),
        type: 'depends',
        need: 'should',
      });
  }
  const runner = textAt(spec, 'serviceAccountName');
  if (runner && valueAt(spec, ['cloud']) === undefined)
    references.push(uses('', 'ServiceAccount', runner, namespace, ['spec', 'serviceAccountName'], 'runs it'));
  return references;
}

function uses(
  group: string,
  kind: string,
  name: string,
  namespace: string | undefined,
  path: JsonPath,
  why: string,
): Reference {
  return {
    type: 'uses',
    target: { by: 'object', group, kind, ...(namespace ? { namespace } : {}), name },
    path,
    reason: `${kind} ${name} ${why}`,
    need: 'may',
  };
}
