import type { Contract, Output, ProvidedPort } from '../../contract/port.ts';
import { kindPortType, portType } from '../../contract/portTypes.ts';
import type { KindDefinition, KindVersion, Layer } from '../../graph/element.ts';
import { type JsonPath, type JsonValue, listAt, textAt } from '../../json.ts';
import type { Schema } from '../../schema/schema.ts';
import { declaredOutputs } from '../platformApi.ts';
import { objectMeta } from './header.ts';

/** What a CustomResourceDefinition offers: its kind as a platform API, `spec` as inputs and `status` as outputs. */
export function definitionContract(crd: JsonValue, definition: KindDefinition | undefined, at: JsonPath): Contract {
  if (!definition) return { provides: [], requires: [] };
  const version = mainVersion(definition);
  const description = version?.schema?.description;
  const port: ProvidedPort = {
    key: `provides:${definition.kind}`,
    type: kindPortType(definition.group, definition.kind),
    aliases: kindAliases(crd, definition.kind),
    requestKind: { group: definition.group, kind: definition.kind },
    ...(version ? { version: version.name } : {}),
    ...inputsAndOutputs(version?.schema, declaredOutputs(objectMeta(crd).annotations)),
    path: [...at, 'spec', 'names'],
  };
  return {
    provides: [port],
    requires: [],
    ...(description ? { description } : {}),
    ...(version ? { version: version.name } : {}),
  };
}

/** The version that is stored, or the first one. */
export function mainVersion(definition: KindDefinition): KindVersion | undefined {
  return definition.versions.find((version) => version.storage) ?? definition.versions[0];
}

function inputsAndOutputs(
  schema: Schema | undefined,
  declared: readonly Output[],
): Pick<ProvidedPort, 'inputs' | 'outputs'> {
  const { spec, status } = schema?.properties ?? {};
  const shown = Object.entries(status?.properties ?? {}).map(([name, field]): Output => {
    const { description } = field;
    return { name, source: 'declared', schema: field, ...(description ? { description } : {}) };
  });
  const named = declared.filter(({ name }) => !shown.some((output) => output.name === name));
  const isKnown = status?.properties !== undefined || declared.length > 0;
  return { ...(spec ? { inputs: spec } : {}), ...(isKnown ? { outputs: [...shown, ...named] } : {}) };
}

function kindAliases(crd: JsonValue, kind: string): readonly string[] {
  const names = [
    textAt(crd, 'spec', 'names', 'singular') ?? kind,
    kind,
    ...listAt(crd, 'spec', 'names', 'shortNames').filter((name) => typeof name === 'string'),
  ];
  return [...new Set(names.map(portType))];
}

/** The layer that an object states by the annotation `entresol.dev/layer`. */
export function statedLayer(annotations: Readonly<Record<string, string>>): Layer | undefined {
  const stated = annotations['entresol.dev/layer'];
  return stated === 'app' || stated === 'orchestration' || stated === 'infra' ? stated : undefined;
}

/**
 * Where a definition stands that does not say it. A CRD is infrastructure; it is a platform API when an operator's
 * generator wrote it. Kinds of cloud resources (category `managed`) stay infrastructure.
 */
export function definitionLayer(crd: JsonValue, annotations: Readonly<Record<string, string>>): Layer {
  if (listAt(crd, 'spec', 'names', 'categories').includes('managed')) return 'infra';
  return annotations['controller-gen.kubebuilder.io/version'] === undefined ? 'infra' : 'orchestration';
}
