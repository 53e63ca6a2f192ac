import { isObject, type JsonObject, type JsonValue, listAt, objectAt, textAt, valueAt } from '../../shared/json.ts';
import { readSchema, readSchemaSet, type Schema } from '../../shared/schema/schema.ts';
import type { ValidateOptions } from '../../shared/schema/validate.ts';
import type { Endpoint } from './server.ts';

/** A kind of object: where the server takes it, and how we check it. `name` is `apiVersion/kind`. */
export interface Kind extends Endpoint {
  readonly name: string;
  readonly schema: Schema;
  readonly options: ValidateOptions;
}

export function isCrd(object: JsonObject): boolean {
  return textAt(object, 'kind') === 'CustomResourceDefinition';
}

/** A CRD whose objects have this schema under `spec`. */
export function crdFor(kind: string, spec: JsonObject): JsonObject {
  const plural = `${kind.toLowerCase()}s`;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.verdicts.test` },
    spec: {
      group: 'verdicts.test',
      scope: 'Namespaced',
      names: { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` },
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: { openAPIV3Schema: { type: 'object', properties: { spec } } },
        },
      ],
    },
  };
}

/** The kinds that a CRD defines, one for each served version. */
export function kindsOf(crd: JsonObject): readonly Kind[] {
  return listAt(crd, 'spec', 'versions').flatMap((version): readonly Kind[] => {
    if (!isObject(version) || version.served !== true) return [];
    const group = textAt(crd, 'spec', 'group') ?? '';
    const name = textAt(version, 'name') ?? '';
    return [
      {
        name: `${group}/${name}/${textAt(crd, 'spec', 'names', 'kind')}`,
        group,
        version: name,
        plural: textAt(crd, 'spec', 'names', 'plural') ?? '',
        namespaced: textAt(crd, 'spec', 'scope') === 'Namespaced',
        schema: readSchema(valueAt(version, ['schema', 'openAPIV3Schema'])),
        options: {
          dialect: 'custom-resource',
          resource: true,
          ignoreStatus: valueAt(version, ['subresources', 'status']) !== undefined,
        },
      },
    ];
  });
}

/** The kinds of a file of `resources/schemas`. */
export function catalogueKinds(file: JsonValue): readonly Kind[] {
  const definitions = readSchemaSet(objectAt(file, 'definitions'));
  return listAt(file, 'kinds').flatMap((entry): readonly Kind[] => {
    const schema = definitions[textAt(entry, 'schema') ?? ''];
    if (!isObject(entry) || schema === undefined) return [];
    const [group, version] = [textAt(entry, 'group') ?? '', textAt(entry, 'version') ?? ''];
    return [
      {
        name: `${group === '' ? '' : `${group}/`}${version}/${textAt(entry, 'kind')}`,
        group,
        version,
        plural: textAt(entry, 'plural') ?? '',
        namespaced: entry.namespaced === true,
        schema,
        options: { dialect: 'built-in', resource: true, definitions },
      },
    ];
  });
}
