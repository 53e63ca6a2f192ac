import { type JsonObject, listAt, objectAt, textAt } from '../../json.ts';
import type { Need, OfferedKind, PlanFamily, PlanIndex, PlannedObject } from '../family.ts';
import { groupOf } from '../identity.ts';
import { conditionOf, type Readiness, whenAllTrue } from '../readiness.ts';

const definitions = 'apiextensions.crossplane.io';
const packages = 'pkg.crossplane.io';
const own = new Set([definitions, packages, 'secrets.crossplane.io', 'protection.crossplane.io', 'ops.crossplane.io']);

/** XRD before Composition before composite resource or claim; packages before what they bring. */
export const crossplane: PlanFamily = {
  offers: (object) => (isDefinition(object) ? offeredKinds(object) : []),
  needs: (item, index) => [
    ...compositionNeeds(item, index),
    ...compositeNeeds(item, index),
    ...packageNeeds(item, index),
    ...managedNeeds(item, index),
  ],
  speaksFor: (group) => own.has(group) || isProviderGroup(group),
  readiness,
};

function isDefinition(object: JsonObject): boolean {
  return object.kind === 'CompositeResourceDefinition' && groupOf(object) === definitions;
}

/** v1 and `LegacyCluster` composites are cluster-scoped and may have a claim; v2 ones are namespaced unless they say otherwise. */
function offeredKinds(definition: JsonObject): readonly OfferedKind[] {
  const group = textAt(definition, 'spec', 'group');
  if (group === undefined) return [];
  const legacy = textAt(definition, 'apiVersion') !== `${definitions}/v2`;
  const scope = textAt(definition, 'spec', 'scope') ?? (legacy ? 'LegacyCluster' : 'Namespaced');
  return [
    { names: objectAt(definition, 'spec', 'names'), namespaced: scope === 'Namespaced' },
    { names: objectAt(definition, 'spec', 'claimNames'), namespaced: true },
  ].flatMap(({ names, namespaced }) => {
    const kind = textAt(names, 'kind');
    const plural = textAt(names, 'plural');
    return kind === undefined || plural === undefined ? [] : [{ group, kind, plural, namespaced }];
  });
}

function compositionNeeds({ identity, object }: PlannedObject, index: PlanIndex): readonly Need[] {
  if (identity.group !== definitions || identity.kind !== 'Composition') return [];
  const group = (textAt(object, 'spec', 'compositeTypeRef', 'apiVersion') ?? '').split('/')[0] ?? '';
  const definition = index.offering(group, textAt(object, 'spec', 'compositeTypeRef', 'kind') ?? '');
  const functions = listAt(object, 'spec', 'pipeline').map((step) =>
    index.find(packages, 'Function', '', textAt(step, 'functionRef', 'name') ?? ''),
  );
  return [
    ...(definition === undefined ? [] : [{ key: definition.key, until: 'applied' as const }]),
    ...functions.flatMap((found) => (found === undefined ? [] : [{ key: found.key, until: 'ready' as const }])),
  ];
}

/** A composite without its Composition is stuck until its next look: give it the Composition first. */
function compositeNeeds({ identity }: PlannedObject, index: PlanIndex): readonly Need[] {
  const definition = index.offering(identity.group, identity.kind);
  if (definition === undefined || !isDefinition(definition.object)) return [];
  const compositeKind = textAt(definition.object, 'spec', 'names', 'kind');
  return index
    .ofKind(definitions, 'Composition')
    .filter(({ object }) => {
      const type = objectAt(object, 'spec', 'compositeTypeRef');
      return (
        textAt(type, 'kind') === compositeKind && (textAt(type, 'apiVersion') ?? '').startsWith(`${identity.group}/`)
      );
    })
    .map((composition): Need => ({ key: composition.key, until: 'applied' }));
}

function packageNeeds({ identity, object }: PlannedObject, index: PlanIndex): readonly Need[] {
  if (identity.group !== packages) return [];
  const config = index.find(
    packages,
    'DeploymentRuntimeConfig',
    '',
    textAt(object, 'spec', 'runtimeConfigRef', 'name') ?? '',
  );
  return config === undefined ? [] : [{ key: config.key, until: 'applied' }];
}

/** Kinds of a provider can't be told from its package name, so resources of provider groups wait for every provider of the plan. */
function managedNeeds({ identity }: PlannedObject, index: PlanIndex): readonly Need[] {
  if (!isProviderGroup(identity.group) || index.offering(identity.group, identity.kind) !== undefined) return [];
  return index
    .ofKind(packages, 'Provider')
    .map((provider): Need => ({ key: provider.key, until: 'ready', bringsKind: true }));
}

function isProviderGroup(group: string): boolean {
  return !own.has(group) && (group.endsWith('.crossplane.io') || group.endsWith('.upbound.io'));
}

function readiness(live: JsonObject): Readiness | undefined {
  const group = groupOf(live);
  if (isDefinition(live)) {
    const claims = textAt(live, 'spec', 'claimNames', 'kind') !== undefined;
    return whenAllTrue(live, claims ? ['Established', 'Offered'] : ['Established']);
  }
  if (group === definitions) return { status: 'Current', reason: 'it reports no status' };
  if (group === packages && ['Provider', 'Function', 'Configuration'].includes(textAt(live, 'kind') ?? '')) {
    return whenAllTrue(live, ['Installed', 'Healthy']);
  }
  if (group === packages) return { status: 'Current', reason: 'it reports no status' };
  if (isProviderGroup(group) && /ProviderConfig(Usage)?$/.test(textAt(live, 'kind') ?? '')) {
    return { status: 'Current', reason: 'it reports no readiness' };
  }
  return isProviderGroup(group) || conditionOf(live, 'Synced') !== undefined
    ? whenAllTrue(live, ['Synced', 'Ready'])
    : undefined;
}
