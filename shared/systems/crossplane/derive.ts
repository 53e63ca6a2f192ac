import type { KindDefinition, KindVersion } from '../../graph/element.ts';
import { isObject, type JsonObject, type JsonPath, textAt, valueAt } from '../../json.ts';
import { readSchema, type Schema, type SchemaSet } from '../../schema/schema.ts';
import { listSites } from '../sites.ts';
import { claimSpec, claimStatus, compositeSpec, compositeStatus } from './injected.ts';
import { scopeOf } from './scope.ts';

/** One version of a definition, with where it stands. */
export interface DefinitionVersion {
  readonly name: string;
  readonly served: boolean;
  readonly referenceable: boolean;
  readonly deprecated: boolean;
  readonly path: JsonPath;
  /** The author's own schema; undefined where none is stated. */
  readonly schema?: JsonObject;
  readonly schemaPath: JsonPath;
}

/** The versions of an XRD. */
export function versionsOf(xrd: JsonObject): readonly DefinitionVersion[] {
  return listSites(xrd, ['spec', 'versions']).flatMap(({ value, path }) => {
    const name = textAt(value, 'name');
    if (!name) return [];
    const schema = valueAt(value, ['schema', 'openAPIV3Schema']);
    return [
      {
        name,
        served: value.served === true,
        referenceable: value.referenceable === true,
        deprecated: value.deprecated === true,
        path,
        ...(isObject(schema) ? { schema } : {}),
        schemaPath: [...path, 'schema', 'openAPIV3Schema'],
      },
    ];
  });
}

/** The version that Compositions must use. */
export function referenceableVersion(xrd: JsonObject): DefinitionVersion | undefined {
  return versionsOf(xrd).find((version) => version.referenceable);
}

/**
 * The kinds that an XRD brings: the composite resource, and the claim where it has one. Schemas are those that Crossplane
 * makes: the author's `spec` and `status` with Crossplane's own fields laid over them, and nothing else of the author's
 * (Crossplane source, internal/xcrd).
 */
export function definedKinds(xrd: JsonObject): readonly KindDefinition[] {
  const group = textAt(xrd, 'spec', 'group');
  if (!group) return [];
  const scope = scopeOf(xrd);
  const composite = names(xrd, 'names');
  const claim = scope === 'LegacyCluster' ? names(xrd, 'claimNames') : undefined;
  const definition = (
    { kind, plural, path }: Names,
    namespaced: boolean,
    spec: SchemaSet,
    status: SchemaSet,
  ): KindDefinition => ({
    group,
    kind,
    plural,
    namespaced,
    path,
    versions: versionsOf(xrd).map((version) => kindVersion(version, spec, status)),
  });
  return [
    ...(composite ? [definition(composite, scope === 'Namespaced', compositeSpec(scope), compositeStatus(scope))] : []),
    ...(claim ? [definition(claim, true, claimSpec, claimStatus)] : []),
  ];
}

interface Names {
  readonly kind: string;
  readonly plural: string;
  readonly path: JsonPath;
}

function names(xrd: JsonObject, field: 'names' | 'claimNames'): Names | undefined {
  const kind = textAt(xrd, 'spec', field, 'kind');
  if (!kind) return undefined;
  return { kind, plural: textAt(xrd, 'spec', field, 'plural') ?? '', path: ['spec', field] };
}

function kindVersion(version: DefinitionVersion, spec: SchemaSet, status: SchemaSet): KindVersion {
  return {
    name: version.name,
    served: version.served,
    storage: version.referenceable,
    ...(version.deprecated ? { deprecated: true } : {}),
    ...(version.schema ? { schema: derivedSchema(readSchema(version.schema), spec, status) } : {}),
    schemaPath: version.schemaPath,
  };
}

function derivedSchema(author: Schema, spec: SchemaSet, status: SchemaSet): Schema {
  return {
    type: 'object',
    ...(author.description ? { description: author.description } : {}),
    required: ['spec'],
    properties: {
      metadata: { type: 'object', properties: { name: { type: 'string', maxLength: 63 } } },
      spec: overlaid(author.properties?.spec, spec),
      status: overlaid(author.properties?.status, status),
    },
  };
}

/** Crossplane copies these keywords of the author's `spec` and `status`, and lays its own fields over theirs. */
function overlaid(author: Schema | undefined, injected: SchemaSet): Schema {
  const { properties, required, oneOf, description } = author ?? {};
  const rules = author?.['x-kubernetes-validations'];
  return {
    type: 'object',
    ...(description ? { description } : {}),
    ...(required ? { required } : {}),
    ...(oneOf ? { oneOf } : {}),
    ...(rules ? { 'x-kubernetes-validations': rules } : {}),
    ...(author?.['x-kubernetes-preserve-unknown-fields'] === true
      ? { 'x-kubernetes-preserve-unknown-fields': true }
      : {}),
    properties: { ...properties, ...injected },
  };
}
