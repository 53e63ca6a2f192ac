import type { Contract } from '../../contract/port.ts';
import { kindPortType } from '../../contract/portTypes.ts';
import { isObject, type JsonObject, type JsonPath, objectAt } from '../../json.ts';
import type { ObjectHeader } from '../system.ts';

/** The key of the one port of a custom resource. */
export function requestKey(kind: string): string {
  return `requires:${kind}`;
}

/**
 * What a custom resource needs: whoever defines its kind, with its `spec` as the parameters. Nobody in the blueprint has
 * to answer, because the definition may be in the cluster already.
 */
export function customResourceContract(object: JsonObject, header: ObjectHeader, at: JsonPath): Contract {
  return {
    provides: [],
    requires: [
      {
        key: requestKey(header.kind),
        name: header.kind,
        type: kindPortType(header.group, header.kind),
        params: isObject(object.spec) ? objectAt(object, 'spec') : {},
        outputsUsed: [],
        path: at,
        typePath: [...at, 'kind'],
        paramsPath: [...at, 'spec'],
        optional: true,
      },
    ],
  };
}
