import type { ProvidedPort } from '../../contract/port.ts';
import { kindPortType } from '../../contract/portTypes.ts';
import type { Document } from '../../document/document.ts';
import type { Element, KindDefinition, Reference } from '../../graph/element.ts';
import { isObject, type JsonObject, listAt, textAt } from '../../json.ts';
import { readSchema } from '../../schema/schema.ts';
import { objectMeta } from '../kubernetes/header.ts';
import { counted, objectElement } from '../objectElement.ts';
import { apiOutputs, resourceTypeOf } from '../platformApi.ts';
import type { ObjectHeader } from '../system.ts';
import { definedKinds, referenceableVersion, versionsOf } from './derive.ts';
import { crossplaneKind, groups } from './kinds.ts';
import { scopeOf } from './scope.ts';

/** A composite resource definition: a platform API that defines its kind (and claim) and provides a port for each. */
export function projectXrd(document: Document, header: ObjectHeader, value: JsonObject): Element {
  const { title, layer } = crossplaneKind(header);
  const kinds = definedKinds(value);
  const description = describe(value);
  const version = referenceableVersion(value)?.name;
  return objectElement(document, header, {
    system: 'crossplane',
    title,
    layer,
    contract: {
      provides: portsOf(value, kinds),
      requires: [],
      ...(version ? { version } : {}),
      ...(description ? { description } : {}),
    },
    references: compositionReferences(value),
    defines: kinds,
    facts: [
      ...kinds.map((kind, index) => (index === 0 ? kind.kind : `claim ${kind.kind}`)),
      scopeOf(value),
      counted(versionsOf(value).length, 'version'),
    ].slice(0, 3),
  });
}

function portsOf(xrd: JsonObject, kinds: readonly KindDefinition[]): readonly ProvidedPort[] {
  const [composite, claim] = kinds;
  if (!composite) return [];
  const { annotations } = objectMeta(xrd);
  // Developers ask for the claim where there is one; the composite resource is then the platform's own business.
  const asked = claim ?? composite;
  const names = [...namesOf(xrd, claim ? 'claimNames' : 'names'), ...(claim ? namesOf(xrd, 'names') : [])];
  const type = resourceTypeOf(names);
  const main = port(xrd, asked, type, annotations);
  const aliases = [...new Set([...names, kindPortType(asked.group, asked.kind)])].filter((alias) => alias !== type);
  if (!claim) return [{ ...main, aliases }];
  const other = kindPortType(composite.group, composite.kind);
  return [
    { ...main, aliases },
    { ...port(xrd, composite, other, annotations), key: `provides:${other}` },
  ];
}

function port(
  xrd: JsonObject,
  definition: KindDefinition,
  type: string,
  annotations: Readonly<Record<string, string>>,
): ProvidedPort {
  const version = referenceableVersion(xrd) ?? versionsOf(xrd)[0];
  const schema = version?.schema ? readSchema(version.schema) : undefined;
  const inputs = schema && (schema.properties?.spec ?? { type: 'object' });
  const keys = listAt(xrd, 'spec', 'connectionSecretKeys').filter((key) => typeof key === 'string');
  const outputs = apiOutputs(
    type,
    annotations,
    schema?.properties?.status,
    keys.map((name) => ({ name, secret: true, source: 'declared' })),
  );
  return {
    key: `provides:${type}`,
    type,
    aliases: [],
    ...(version ? { version: version.name } : {}),
    requestKind: { group: definition.group, kind: definition.kind },
    ...(inputs ? { inputs } : {}),
    ...(outputs ? { outputs } : {}),
    path: definition.path,
  };
}

/** The names that people may ask by: `XPostgreSQLInstance` is asked for as `postgresqlinstance` as well. */
function namesOf(xrd: JsonObject, field: 'names' | 'claimNames'): readonly string[] {
  const kind = textAt(xrd, 'spec', field, 'kind') ?? '';
  const names = [
    textAt(xrd, 'spec', field, 'singular') ?? '',
    kind.replace(/^X(?=[A-Z])/, '').toLowerCase(),
    kind.toLowerCase(),
    textAt(xrd, 'spec', field, 'plural') ?? '',
    ...listAt(xrd, 'spec', field, 'shortNames').filter((name) => typeof name === 'string'),
  ];
  return [...new Set(names)].filter((name) => name !== '');
}

function compositionReferences(xrd: JsonObject): readonly Reference[] {
  return ['defaultCompositionRef', 'enforcedCompositionRef'].flatMap((field): readonly Reference[] => {
    const name = textAt(xrd, 'spec', field, 'name');
    if (!name) return [];
    return [
      {
        type: 'uses',
        target: { by: 'object', group: groups.extensions, kind: 'Composition', name },
        path: ['spec', field, 'name'],
        reason: `${field} names the Composition ${name}`,
        need: 'should',
        missing: { message: `The Composition ${name} that ${field} names is not in this blueprint.` },
      },
    ];
  });
}

function describe(xrd: JsonObject): string | undefined {
  const stated = objectMeta(xrd).annotations['entresol.dev/description'];
  if (stated) return stated;
  for (const version of versionsOf(xrd)) {
    const text = version.schema && textAt(version.schema, 'description');
    if (text) return text;
    const spec = version.schema?.properties;
    const inner = isObject(spec) ? textAt(spec, 'spec', 'description') : undefined;
    if (inner) return inner;
  }
  return undefined;
}
