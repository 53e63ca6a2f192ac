import type { ProvidedPort, RequiredPort } from '../../contract/port.ts';
import { type JsonObject, textAt } from '../../json.ts';
import { listSites } from '../sites.ts';
import { componentProperties, componentsOf, typeParts } from './application.ts';
import { componentPortType } from './kinds.ts';

/** One request for each component: its type is the name of a definition. */
export function requestsOf(application: JsonObject): readonly RequiredPort[] {
  return componentsOf(application).flatMap((component, index) => {
    const { name, type, path } = component;
    if (!type) return [];
    return [
      {
        key: `requires:${name || index}`,
        name: name || `component ${index + 1}`,
        type: componentPortType(typeParts(type).name),
        params: componentProperties(application, component),
        outputsUsed: [],
        path,
        typePath: [...path, 'type'],
        paramsPath: [...path, 'properties'],
        // Built-in definitions and addons are in the cluster, not in the files: the system's own rules tell them apart.
        optional: true,
      },
    ];
  });
}

/** Component types that make a Service of their ports. */
const serving = new Set(['webservice', 'statefulset']);

/** The ports that an application's components expose, as other workloads ask for them. */
export function servicePortsOf(application: JsonObject): readonly ProvidedPort[] {
  return componentsOf(application).flatMap((component) => {
    if (!serving.has(typeParts(component.type).name)) return [];
    return listSites(component.value, ['properties', 'ports']).flatMap(({ value, path }): readonly ProvidedPort[] => {
      const port = value.port;
      if (value.expose !== true || typeof port !== 'number') return [];
      const label = textAt(value, 'name') ?? `port-${port}`;
      return [
        {
          key: `provides:${component.name}.${label}`,
          type: 'service-port',
          aliases: [],
          resourceId: `${component.name}.${label}`,
          outputs: [
            { name: 'hostname', source: 'declared' },
            { name: 'port', source: 'declared' },
          ],
          path: [...component.path, ...path],
        },
      ];
    });
  });
}
