import type { JsonObject } from '../../json.ts';
import type { ApiContract } from '../../offer/apiContract.ts';
import { labelOf } from '../../offer/names.ts';
import { openApiSchema } from './crdSchemaValue.ts';
import { outputsAnnotation } from './statusOutputs.ts';

/** The CustomResourceDefinition of an API whose contract is in the words of `crdDialect`, without annotations. */
export function definitionObject(contract: ApiContract, options: { readonly conditions: boolean }): JsonObject {
  const { group, plural, version } = contract;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: kindNames(contract),
      versions: [
        {
          name: version,
          served: true,
          storage: true,
          ...(options.conditions ? { subresources: { status: {} } } : {}),
          schema: { openAPIV3Schema: openApiSchema(contract, options) },
        },
      ],
    },
  };
}

/** The names of the kind: the singular is what workloads ask for. */
export function kindNames({ kind, plural, type }: ApiContract): JsonObject {
  return { kind, plural, singular: labelOf(type) };
}

/** Annotations by which an object of Kubernetes states owner and outputs of the API that it offers. */
export function apiAnnotations(contract: ApiContract): JsonObject {
  const { owner } = contract;
  return { ...(owner ? { 'entresol.dev/owner': owner } : {}), ...outputsAnnotation(contract) };
}
