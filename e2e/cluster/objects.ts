import type { JsonObject } from '../../shared/json.ts';

export function configMap(name: string, data: JsonObject, namespace?: string): JsonObject {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: metadata(name, namespace), data };
}

export function secret(name: string, data: JsonObject, namespace?: string): JsonObject {
  return { apiVersion: 'v1', kind: 'Secret', metadata: metadata(name, namespace), type: 'Opaque', stringData: data };
}

export function namespace(name: string): JsonObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
}

/** A definition whose schema has all that a lossy client would drop: enum, CEL rules, free-form fields. */
export function widgetDefinition(kind = 'Widget', status = false): JsonObject {
  const plural = `${kind.toLowerCase()}s`;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.shop.dev` },
    spec: {
      group: 'shop.dev',
      scope: 'Namespaced',
      names: { kind, plural, singular: kind.toLowerCase(), listKind: `${kind}List` },
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          ...(status ? { subresources: { status: {} } } : {}),
          schema: {
            openAPIV3Schema: {
              type: 'object',
              properties: {
                spec: {
                  type: 'object',
                  'x-kubernetes-validations': [{ rule: 'self.size != "huge"', message: 'huge is too much' }],
                  properties: {
                    size: { type: 'string', enum: ['small', 'large', 'huge'] },
                    free: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
                  },
                },
                ...(status ? { status: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } } : {}),
              },
            },
          },
        },
      ],
    },
  };
}

export function widget(name: string, spec: JsonObject, kind = 'Widget', namespace?: string): JsonObject {
  return { apiVersion: 'shop.dev/v1', kind, metadata: metadata(name, namespace), spec };
}

function metadata(name: string, namespace: string | undefined): JsonObject {
  return { name, ...(namespace === undefined ? {} : { namespace }) };
}
