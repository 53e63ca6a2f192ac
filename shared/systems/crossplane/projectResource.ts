import type { ProvidedPort } from '../../contract/port.ts';
import { kindPortType } from '../../contract/portTypes.ts';
import type { Document } from '../../document/document.ts';
import type { Element, Reference } from '../../graph/element.ts';
import { isObject, type JsonObject, objectAt, textAt, valueAt } from '../../json.ts';
import { objectMeta, textsOf } from '../kubernetes/header.ts';
import { objectElement } from '../objectElement.ts';
import type { ObjectHeader } from '../system.ts';
import { groups, type Role } from './kinds.ts';
import { providerConfigReference } from './providerConfig.ts';

/** A provider configuration, a managed resource, or a composite resource that says how it wants to be composed. */
export function projectResource(
  document: Document,
  header: ObjectHeader,
  value: JsonObject,
  role: Exclude<Role, 'own'>,
): Element {
  const { namespace } = objectMeta(value);
  if (role === 'provider-config')
    return objectElement(document, header, {
      system: 'crossplane',
      title: `Crossplane ${header.kind}`,
      layer: 'infra',
      references: credentialReference(value, namespace),
      facts: [textAt(value, 'spec', 'credentials', 'source') ?? ''].filter(Boolean),
    });
  const request = kindPortType(header.group, header.kind);
  const common = {
    system: 'crossplane',
    contract: {
      provides: [],
      requires: [
        {
          key: `requires:${request}`,
          name: header.kind,
          type: request,
          params: objectAt(value, 'spec'),
          outputsUsed: [],
          path: ['kind'],
          typePath: ['kind'],
          paramsPath: ['spec'],
          // A provider brings the kinds of managed resources, and providers are rarely in the blueprint.
          ...(role === 'managed' ? { optional: true } : {}),
        },
      ],
    },
  };
  if (role === 'composite')
    return objectElement(document, header, {
      ...common,
      title: header.kind,
      layer: 'by-definition',
      references: compositionReferences(value),
    });
  const config = providerConfigReference(header, value, [], namespace, 'should');
  return objectElement(document, header, {
    ...common,
    contract: { ...common.contract, provides: [directUse(header.kind)] },
    title: `${header.kind} (managed resource)`,
    layer: 'infra',
    references: [...(config ? [config] : []), ...crossReferences(header, value)],
    facts: [textAt(value, 'spec', 'forProvider', 'region') ?? ''].filter(Boolean),
  });
}

/** A workload that asks for the plain kind, with no API that offers it, reaches this resource itself: a layer skip. */
function directUse(kind: string): ProvidedPort {
  const type = kind.toLowerCase();
  return { key: `provides:${type}`, type, aliases: [], path: ['kind'], rank: 2000 };
}

function credentialReference(value: JsonObject, namespace: string | undefined): readonly Reference[] {
  const path = ['spec', 'credentials', 'secretRef'];
  const name = textAt(value, ...path, 'name');
  if (!name) return [];
  const place = textAt(value, ...path, 'namespace') ?? namespace;
  return [
    {
      type: 'uses',
      target: { by: 'object', group: '', kind: 'Secret', name, ...(place ? { namespace: place } : {}) },
      path: [...path, 'name'],
      reason: `takes its credentials from the Secret ${name}`,
      need: 'may',
    },
  ];
}

/** `compositionRef` and `compositionSelector`, under `spec.crossplane` in version 2 and under `spec` before. */
function compositionReferences(value: JsonObject): readonly Reference[] {
  return [['spec', 'crossplane'], ['spec']].flatMap((path): readonly Reference[] => {
    const name = textAt(value, ...path, 'compositionRef', 'name');
    const labels = textsOf(valueAt(value, [...path, 'compositionSelector', 'matchLabels']));
    const kinds = [{ group: groups.extensions, kind: 'Composition' }];
    const byName: readonly Reference[] = name
      ? [
          {
            type: 'uses',
            target: { by: 'object', group: groups.extensions, kind: 'Composition', name },
            path: [...path, 'compositionRef', 'name'],
            reason: `compositionRef asks for the Composition ${name}`,
            need: 'should',
          },
        ]
      : [];
    const bySelector: readonly Reference[] =
      Object.keys(labels).length > 0
        ? [
            {
              type: 'uses',
              target: { by: 'labels', kinds, labels },
              path: [...path, 'compositionSelector', 'matchLabels'],
              reason: 'compositionSelector asks for Compositions with these labels',
              need: 'should',
            },
          ]
        : [];
    return [...byName, ...bySelector];
  });
}

const deepest = 12;

/** `<field>Ref.name` points at another managed resource; which kind it is only the provider knows, so only the own group is tried. */
function crossReferences(header: ObjectHeader, value: JsonObject): readonly Reference[] {
  const found: Reference[] = [];
  const visit = (at: JsonObject, path: readonly string[]): void => {
    if (path.length > deepest) return;
    for (const [key, inner] of Object.entries(at)) {
      if (!isObject(inner)) continue;
      const name = /[a-z]Ref$/.test(key) ? textAt(inner, 'name') : undefined;
      const stem = key.slice(0, -3);
      if (name !== undefined && !key.endsWith('SecretRef'))
        found.push({
          type: 'uses',
          target: {
            by: 'object',
            group: header.group,
            kind: kindOfField(stem),
            name,
          },
          path: [...path, key, 'name'],
          reason: `${key} names ${name}`,
          need: 'may',
        });
      else visit(inner, [...path, key]);
    }
  };
  visit(objectAt(value, 'spec', 'forProvider'), ['spec', 'forProvider']);
  return found;
}

/** `vpcId` → `VPC`, `subnetId` → `Subnet`, `role` → `Role`. */
function kindOfField(stem: string): string {
  const name = stem.replace(/(Id|Arn|Name)$/, '');
  return name.length <= 3 ? name.toUpperCase() : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
