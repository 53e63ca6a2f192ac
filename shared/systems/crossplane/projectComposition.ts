import type { Document } from '../../document/document.ts';
import type { Element, Part, Reference, Wire } from '../../graph/element.ts';
import { type JsonObject, type JsonPath, textAt } from '../../json.ts';
import { objectHeader } from '../kubernetes/header.ts';
import { workspaceModule } from '../moduleFolder.ts';
import { counted, objectElement } from '../objectElement.ts';
import { listSites } from '../sites.ts';
import type { ObjectHeader } from '../system.ts';
import { composedKinds } from './composed.ts';
import { crossplaneKind, groups } from './kinds.ts';
import { sourcesOf, targetOf } from './patchForm.ts';
import { appliedPatches, type Composed, patchInputsOf } from './patchInput.ts';
import { pipelineSpecPath, type Step, stepsOf } from './pipeline.ts';
import { providerConfigReference } from './providerConfig.ts';

/** A Composition, or an operation: a pipeline of functions that makes objects. */
export function projectPipeline(document: Document, header: ObjectHeader, value: JsonObject): Element {
  const { title, layer } = crossplaneKind(header);
  const steps = stepsOf(value, pipelineSpecPath(header.kind));
  const wires = wiresOf(value);
  const made = composedKinds(value, header.kind);
  const facts = [
    ...(made.length > 0 ? [counted(made.length, 'resource')] : []),
    ...(wires.length > 0 ? [counted(wires.length, 'patch', 'patches')] : []),
    ...(steps.length > 0 ? [counted(steps.length, 'step')] : []),
  ];
  return objectElement(document, header, {
    system: 'crossplane',
    title,
    layer,
    references: [
      ...typeReference(value),
      ...steps.flatMap((step) => stepReferences(step)),
      ...composedReferences(value, header.kind),
      ...composedModules(value, header.kind, document.file),
      ...environmentReferences(steps),
      ...watchReference(value),
    ],
    parts: partsOf(value, header.kind, steps),
    wires,
    facts,
  });
}

function typeReference(value: JsonObject): readonly Reference[] {
  const path = ['spec', 'compositeTypeRef'];
  const target = objectHeader({
    apiVersion: textAt(value, ...path, 'apiVersion') ?? '',
    kind: textAt(value, ...path, 'kind') ?? '',
  });
  if (!target) return [];
  const { group, kind, version } = target;
  return [
    {
      type: 'implements',
      target: { by: 'kind', group, kind, version },
      path: [...path, 'kind'],
      reason: `spec.compositeTypeRef names ${kind} of ${group}`,
      // The definition may come with a package: the rule crossplane/composition-without-definition weighs it.
      need: 'may',
    },
  ];
}

function stepReferences(step: Step): readonly Reference[] {
  const references: Reference[] = [];
  if (step.functionName)
    references.push({
      type: 'uses',
      target: { by: 'object', group: groups.packages, kind: 'Function', name: step.functionName },
      path: [...step.path, 'functionRef', 'name'],
      reason: `step ${step.name || 'of the pipeline'} runs the function ${step.functionName}`,
      // Packages can bring it: the rule crossplane/unknown-function weighs it.
      need: 'may',
    });
  for (const { value, path } of listSites(step.value, ['credentials'])) {
    const name = textAt(value, 'secretRef', 'name');
    const namespace = textAt(value, 'secretRef', 'namespace');
    if (!name) continue;
    references.push({
      type: 'uses',
      target: { by: 'object', group: '', kind: 'Secret', name, ...(namespace ? { namespace } : {}) },
      path: [...step.path, ...path, 'secretRef', 'name'],
      reason: `step ${step.name} gets credentials from the Secret ${name}`,
      need: 'may',
    });
  }
  return references;
}

function composedReferences(value: JsonObject, kind: string): readonly Reference[] {
  return composedKinds(value, kind).flatMap((made): readonly Reference[] => {
    const { group, kind: madeKind, version } = made.header;
    const makes: Reference = {
      type: 'composes',
      target: { by: 'kind', group, kind: madeKind, version },
      path: made.within ? made.path : [...made.path, 'kind'],
      ...(made.within ? { within: made.within } : {}),
      reason: `${made.step ? `step ${made.step}` : 'the composition'} makes ${madeKind} ${made.name}`,
      need: 'may',
    };
    const config =
      made.value && !isPatched(value, made.path)
        ? providerConfigReference(made.header, made.value, made.path, undefined, 'should')
        : undefined;
    return config ? [makes, config] : [makes];
  });
}

/** The Terraform modules that composed Workspaces run. */
function composedModules(value: JsonObject, kind: string, file: string): readonly Reference[] {
  return composedKinds(value, kind).flatMap((made) =>
    made.value ? workspaceModule(made.value, { file, path: made.path, type: 'composes' }) : [],
  );
}

/** True when a patch sets the provider configuration of the resource with this base. */
function isPatched(composition: JsonObject, basePath: JsonPath): boolean {
  for (const input of patchInputsOf(composition))
    for (const resource of input.resources)
      if (resource.basePath.join('.') === basePath.join('.'))
        return appliedPatches(input, resource).some(({ patch }) =>
          targetOf(patch)?.text.startsWith('spec.providerConfigRef'),
        );
  return false;
}

/** function-environment-configs names the EnvironmentConfigs that patches of the environment read. */
function environmentReferences(steps: readonly Step[]): readonly Reference[] {
  return steps.flatMap((step) =>
    step.inputHeader?.group === 'environmentconfigs.fn.crossplane.io'
      ? listSites(step.input, ['spec', 'environmentConfigs']).flatMap(({ value, path }): readonly Reference[] => {
          const name = textAt(value, 'ref', 'name');
          if (!name) return [];
          return [
            {
              type: 'uses',
              target: { by: 'object', group: groups.extensions, kind: 'EnvironmentConfig', name },
              path: [...step.inputPath, ...path, 'ref', 'name'],
              reason: `step ${step.name} reads the EnvironmentConfig ${name}`,
              need: 'should',
            },
          ];
        })
      : [],
  );
}

function watchReference(value: JsonObject): readonly Reference[] {
  const watched = objectHeader({
    apiVersion: textAt(value, 'spec', 'watch', 'apiVersion') ?? '',
    kind: textAt(value, 'spec', 'watch', 'kind') ?? '',
  });
  if (!watched) return [];
  const { group, kind, version } = watched;
  return [
    {
      type: 'depends',
      target: { by: 'kind', group, kind, version },
      path: ['spec', 'watch', 'kind'],
      reason: `runs whenever a ${kind} changes`,
      need: 'may',
    },
  ];
}

function partsOf(value: JsonObject, kind: string, steps: readonly Step[]): readonly Part[] {
  const composed = composedKinds(value, kind).map((made) => ({
    name: made.name,
    kind: made.header.kind,
    path: made.path,
    detail: made.header.apiVersion,
  }));
  const functions = steps.map((step) => ({
    name: step.name,
    kind: 'pipeline step',
    path: step.path,
    ...(step.functionName ? { detail: step.functionName } : {}),
  }));
  return [...composed, ...functions];
}

function wiresOf(value: JsonObject): readonly Wire[] {
  return patchInputsOf(value).flatMap((input) => [
    ...input.resources.flatMap((resource) =>
      appliedPatches(input, resource).flatMap(({ patch }) => wire(patch, resource)),
    ),
    ...[...input.environment, ...input.secret].flatMap((patch) => wire(patch)),
  ]);
}

function wire(patch: Parameters<typeof targetOf>[0], resource?: Composed): readonly Wire[] {
  const sources = sourcesOf(patch);
  const target = targetOf(patch);
  if (sources.length === 0 || !target) return [];
  const transforms = listSites(patch.value, ['transforms']).map((site) => textAt(site.value, 'type') ?? '');
  return [
    {
      from: sources.map((source) => source.text).join(', '),
      to: target.text,
      ...(transforms.length > 0 ? { via: transforms.join(', ') } : {}),
      ...(resource ? { part: resource.name } : {}),
      path: patch.path,
    },
  ];
}
