import { renderYaml } from '../../document/edit.ts';
import type { JsonObject } from '../../json.ts';
import type { ApiContract } from '../../offer/apiContract.ts';
import { commented } from '../../offer/comment.ts';
import type { Ability, AbilityOf, Dialect } from '../../offer/dialect.ts';
import { narrow } from '../../offer/narrow.ts';
import type { Offer } from '../../offer/offer.ts';
import type { Schema } from '../../schema/schema.ts';
import { crdDialect } from '../kubernetes/crdDialect.ts';
import { openApiSchema } from '../kubernetes/crdSchemaValue.ts';
import { apiAnnotations, kindNames } from '../kubernetes/definitionObject.ts';
import { reservedFields } from './injected.ts';
import { functionText, patchAndTransform } from './templates.ts';

const notCopied: Ability = {
  lost: 'Crossplane copies only the fields, required names, one-of forms and rules of spec to the kind that it makes.',
};

/** What a version 2 definition can say: a CRD's schema, less what Crossplane does not copy and the names that it takes. */
const dialect: Dialect = {
  ...crdDialect,
  facets: {
    ...crdDialect.facets,
    conditions: atTop(notCopied, crdDialect.facets.conditions),
    length: atTop(notCopied),
    title: atTop(notCopied),
    example: atTop(notCopied),
    default: atTop(notCopied, crdDialect.facets.default),
    nullable: atTop(notCopied),
    map: atTop(notCopied, crdDialect.facets.map),
    merging: atTop(notCopied),
  },
  fieldName: (name, path) =>
    path.length === 0 && reservedFields('Namespaced').spec.includes(name)
      ? { name: `${name}Input`, why: `Crossplane keeps spec.${name} of each composite resource for itself.` }
      : undefined,
};

/** An XRD of version 2, a Composition to start from and the function that it runs. */
export const crossplaneOffer: Offer = {
  title: 'Crossplane XRD and Composition',
  role: 'definition',
  express(given) {
    const { contract, ...notes } = narrow(given, dialect);
    const folder = `apis/${contract.plural}`;
    const definition = `${folder}/definition.yaml`;
    const composition = `${folder}/composition.yaml`;
    const packages = 'packages/function-patch-and-transform.yaml';
    return {
      files: [
        { path: definition, text: renderYaml(definitionOf(contract)) },
        { path: composition, text: compositionText(contract) },
        { path: packages, text: functionText('function-patch-and-transform', patchAndTransform) },
      ],
      ...notes,
      behind: [
        { file: composition, what: 'resources that are composed', fillIn: true },
        { file: composition, what: 'patches from inputs to resources', fillIn: true },
        ...((contract.outputs ?? []).length > 0
          ? [{ file: composition, what: 'patches from resources to outputs', fillIn: true }]
          : []),
        { file: composition, what: 'pipeline of functions', fillIn: false },
        { file: packages, what: 'package of the function', fillIn: false },
      ],
      contract,
    };
  },
};

function definitionOf(contract: ApiContract): JsonObject {
  const { group, plural, version } = contract;
  const annotations = apiAnnotations(contract);
  return {
    apiVersion: 'apiextensions.crossplane.io/v2',
    kind: 'CompositeResourceDefinition',
    metadata: {
      name: `${plural}.${group}`,
      ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
    },
    spec: {
      scope: 'Namespaced',
      group,
      names: kindNames(contract),
      versions: [
        {
          name: version,
          served: true,
          referenceable: true,
          schema: { openAPIV3Schema: openApiSchema(contract, { conditions: false }) },
        },
      ],
    },
  };
}

/** Collects the inputs in a ConfigMap, so that there is something to see before real resources take its place. */
function compositionText({ group, kind, plural, version, inputs }: ApiContract): string {
  const patches = Object.entries(inputs?.properties ?? {}).flatMap(([name, field]) => patchOf(name, field));
  const composition: JsonObject = {
    apiVersion: 'apiextensions.crossplane.io/v1',
    kind: 'Composition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      compositeTypeRef: { apiVersion: `${group}/${version}`, kind },
      mode: 'Pipeline',
      pipeline: [
        {
          step: 'patch-and-transform',
          functionRef: { name: 'function-patch-and-transform' },
          input: {
            apiVersion: 'pt.fn.crossplane.io/v1beta1',
            kind: 'Resources',
            resources: [
              {
                name: 'settings',
                base: { apiVersion: 'v1', kind: 'ConfigMap' },
                patches:
                  patches.length > 0
                    ? patches
                    : [
                        {
                          type: 'FromCompositeFieldPath',
                          fromFieldPath: 'metadata.name',
                          toFieldPath: 'data.name',
                        },
                      ],
                readinessChecks: [{ type: 'None' }],
              },
            ],
          },
        },
      ],
    },
  };
  return commented(renderYaml(composition), 'name: settings', [
    `Fill in: the resources that make a ${kind}, in place of this ConfigMap. It only shows how inputs reach them;`,
    'outputs come back by patches of type ToCompositeFieldPath to status.',
  ]);
}

/** Single values can go into a ConfigMap, those that are no text by a transform. */
function patchOf(name: string, { type }: Schema): readonly JsonObject[] {
  if (!/^[A-Za-z]\w*$/.test(name)) return [];
  const patch = { type: 'FromCompositeFieldPath', fromFieldPath: `spec.${name}`, toFieldPath: `data.${name}` };
  if (type === 'string') return [patch];
  const isSingle = type === 'integer' || type === 'number' || type === 'boolean';
  return isSingle ? [{ ...patch, transforms: [{ type: 'convert', convert: { toType: 'string' } }] }] : [];
}

/** An ability that holds for the inputs as a whole; fields have another, or none to lose. */
function atTop(top: Ability, fields: AbilityOf = 'carried'): AbilityOf {
  return (field: Schema, path: readonly string[]) => {
    if (path.length === 0) return top;
    return typeof fields === 'function' ? fields(field, path) : fields;
  };
}
