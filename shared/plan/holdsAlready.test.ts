import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../json.ts';
import { holdsAlready } from './holdsAlready.ts';

const ports = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'shop', labels: { app: 'web' } },
};

function live(fields: JsonObject, parts: JsonObject, entry: JsonObject = {}): JsonObject {
  return {
    ...ports,
    ...parts,
    metadata: {
      ...ports.metadata,
      uid: '1',
      resourceVersion: '7',
      managedFields: [
        { manager: 'somebody', operation: 'Update', apiVersion: 'v1', fieldsV1: { 'f:status': {} } },
        {
          manager: 'entresol',
          operation: 'Apply',
          apiVersion: 'v1',
          fieldsType: 'FieldsV1',
          fieldsV1: { 'f:metadata': { 'f:labels': { 'f:app': {} } }, ...fields },
          ...entry,
        },
      ],
    },
  };
}

function service(spec: JsonValue): JsonObject {
  return { ...ports, spec };
}

const selector = { 'f:spec': { 'f:selector': {} } };
const twoPorts = {
  'f:spec': {
    'f:ports': {
      'k:{"port":80,"protocol":"TCP"}': { '.': {}, 'f:port': {}, 'f:targetPort': {} },
      'k:{"port":443,"protocol":"TCP"}': { '.': {}, 'f:port': {} },
    },
  },
};
const servedPorts = [
  { port: 80, protocol: 'TCP', targetPort: 'http' },
  { port: 443, protocol: 'TCP', targetPort: 443 },
];

describe('what a live object holds already', () => {
  it('is all that the body states, beside what the server filled in and what others own', () => {
    const found = live(selector, { spec: { selector: { app: 'web' }, type: 'ClusterIP' }, status: { ready: true } });
    expect(holdsAlready(service({ selector: { app: 'web' } }), found, 'entresol')).toBe(true);
  });

  it('finds items of a list by the keys that the body states, where the server filled in the others', () => {
    const found = live(twoPorts, { spec: { ports: servedPorts } });
    expect(holdsAlready(service({ ports: [{ port: 80, targetPort: 'http' }, { port: 443 }] }), found, 'entresol')).toBe(
      true,
    );
  });

  it('is told from items in another order, which an apply would change', () => {
    const found = live(twoPorts, { spec: { ports: [...servedPorts].reverse() } });
    expect(holdsAlready(service({ ports: [{ port: 80, targetPort: 'http' }, { port: 443 }] }), found, 'entresol')).toBe(
      false,
    );
  });

  it('is in doubt where two items differ only by a key that the server filled in', () => {
    const fields = {
      'f:spec': {
        'f:ports': {
          'k:{"port":53,"protocol":"TCP"}': { '.': {}, 'f:port': {} },
          'k:{"port":53,"protocol":"UDP"}': { '.': {}, 'f:port': {}, 'f:protocol': {} },
        },
      },
    };
    const found = live(fields, {
      spec: {
        ports: [
          { port: 53, protocol: 'TCP' },
          { port: 53, protocol: 'UDP' },
        ],
      },
    });
    expect(holdsAlready(service({ ports: [{ port: 53 }, { port: 53, protocol: 'UDP' }] }), found, 'entresol')).toBe(
      false,
    );
  });

  it('finds the members of a set', () => {
    const fields = { 'f:spec': { 'f:names': { 'v:"a"': {}, 'v:"b"': {} } } };
    const found = live(fields, { spec: { names: ['a', 'other', 'b'] } });
    expect(holdsAlready(service({ names: ['a', 'b'] }), found, 'entresol')).toBe(true);
    expect(holdsAlready(service({ names: ['a', 'c'] }), found, 'entresol')).toBe(false);
  });

  it.each<[string, JsonObject, JsonObject]>([
    [
      'a value that differs',
      service({ selector: { app: 'api' } }),
      live(selector, { spec: { selector: { app: 'web' } } }),
    ],
    ['a field that is no longer stated', service({}), live(selector, { spec: { selector: { app: 'web' } } })],
    [
      'a field that is stated anew, even where somebody else set it to the same',
      service({ selector: { app: 'web' }, type: 'ClusterIP' }),
      live(selector, { spec: { selector: { app: 'web' }, type: 'ClusterIP' } }),
    ],
    [
      'a field that somebody took over',
      service({ selector: { app: 'web' } }),
      live({}, { spec: { selector: { app: 'web' } } }),
    ],
    [
      'what was applied by an older version of the kind',
      service({ selector: { app: 'web' } }),
      live(selector, { spec: { selector: { app: 'web' } } }, { apiVersion: 'v1beta1' }),
    ],
    [
      'what was set by an update and not applied',
      service({ selector: { app: 'web' } }),
      live(selector, { spec: { selector: { app: 'web' } } }, { operation: 'Update' }),
    ],
    ['a null', service({ selector: null }), live(selector, { spec: {} })],
    [
      'a name that only objects have of themselves',
      service({ selector: { app: 'web' }, constructor: {} }),
      live({ 'f:spec': { 'f:selector': {}, 'f:other': {} } }, { spec: { selector: { app: 'web' } } }),
    ],
  ])('is in doubt: %s', (_, body, found) => {
    expect(holdsAlready(body, found, 'entresol')).toBe(false);
  });

  it('is in doubt of an object that is being deleted', () => {
    const found = live(selector, { spec: { selector: { app: 'web' } } });
    const metadata = typeof found.metadata === 'object' ? found.metadata : {};
    const going = { ...found, metadata: { ...metadata, deletionTimestamp: '2026-01-01T00:00:00Z' } };
    expect(holdsAlready(service({ selector: { app: 'web' } }), going, 'entresol')).toBe(false);
  });
});
