import type { Contract, ProvidedPort, RequiredPort } from '../../contract/port.ts';
import { type JsonObject, textAt } from '../../json.ts';
import { ownerName } from './entityRef.ts';
import { relationsOf } from './relations.ts';

/** The namespace of entities that state none. */
export const defaultNamespace = 'default';

/** What an entity offers and needs: APIs are offered by API entities and consumed by Components. */
export function contractOf(kind: string, value: JsonObject): Contract {
  const description = textAt(value, 'metadata', 'description');
  const owner = ownerName(textAt(value, 'spec', 'owner'));
  return {
    provides: kind === 'API' ? [apiPort(value)] : [],
    requires: kind === 'Component' ? consumedApis(value) : [],
    ...(description ? { description } : {}),
    ...(owner ? { owner } : {}),
  };
}

/** The type of ports between Components and APIs of the catalogue; the resource id tells the APIs apart. */
export const apiPortType = 'api';

function apiPort(value: JsonObject): ProvidedPort {
  const name = textAt(value, 'metadata', 'name') ?? '';
  return {
    key: `provides:${name}`,
    type: apiPortType,
    aliases: [],
    resourceId: apiId(textAt(value, 'metadata', 'namespace'), name),
    path: ['spec'],
  };
}

function consumedApis(value: JsonObject): readonly RequiredPort[] {
  const here = textAt(value, 'metadata', 'namespace');
  return relationsOf('Component', value)
    .filter(({ relation }) => relation.field === 'consumesApis')
    .flatMap(({ ref, path }): RequiredPort[] => {
      if (!ref) return [];
      return [
        {
          key: `requires:${ref.name}`,
          name: ref.name,
          type: apiPortType,
          resourceId: apiId(ref.namespace ?? here, ref.name),
          params: {},
          outputsUsed: [],
          path,
          typePath: path,
          paramsPath: path,
          optional: true,
        },
      ];
    });
}

function apiId(namespace: string | undefined, name: string): string {
  return `${namespace ?? defaultNamespace}/${name}`.toLowerCase();
}
