import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInKind, builtInKinds, isCoreGroup } from './kinds.ts';
import { removedApis } from './removedApis.ts';

interface Served {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
}

const served = ['kubernetes-1.36', 'gateway-api'].flatMap((file): readonly Served[] => {
  return JSON.parse(readFileSync(`resources/schemas/${file}.json`, 'utf8')).kinds;
});

describe('builtInKinds', () => {
  it.each(builtInKinds.map((known) => [`${known.group}/${known.kind}`, known] as const))(
    '%s agrees with the API server on plural and scope',
    (_, { group, kind, plural, namespaced }) => {
      const found = served.find((one) => one.group === group && one.kind === kind);
      expect({ plural, namespaced }).toEqual({ plural: found?.plural, namespaced: found?.namespaced });
    },
  );

  it('knows every kind of the groups that a manifest is written for', () => {
    const groups = new Set(builtInKinds.map(({ group }) => group));
    const unknown = served.filter(({ group, kind }) => groups.has(group) && !builtInKind(group, kind));
    expect([...new Set(unknown.map(({ kind }) => kind))]).toEqual(['DeviceTaintRule', 'ResourcePoolStatusRequest']);
  });

  it('finds a kind under a group that it has left', () => {
    expect(builtInKind('extensions', 'Ingress')?.group).toBe('networking.k8s.io');
    expect(builtInKind('acme.io', 'Deployment')).toBeUndefined();
    expect(isCoreGroup('policy')).toBe(true);
    expect(isCoreGroup('acme.io')).toBe(false);
  });
});

describe('removedApis', () => {
  it('lists nothing that the API server still serves', () => {
    const wrong = removedApis.filter(
      ({ apiVersion, kinds, removedIn }) =>
        removedIn !== undefined &&
        served.some(
          (one) => (one.group ? `${one.group}/` : '') + one.version === apiVersion && kinds.includes(one.kind),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('names only replacements that are served', () => {
    const versions = new Set(served.map((one) => (one.group ? `${one.group}/` : '') + one.version));
    const replacements = removedApis.flatMap(({ replacement }) =>
      /^[\w.]+\/v\d\w*$/.test(replacement) ? [replacement] : [],
    );
    expect(replacements.filter((replacement) => !versions.has(replacement))).toEqual([]);
  });
});
