import { describe, expect, it } from 'vitest';
import { openMarked } from '../testing/marked.ts';
import { complete } from './complete.ts';
import { hover } from './hover.ts';

const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: caches.acme.io
spec:
  group: acme.io
  scope: Namespaced
  names: { kind: Cache, plural: caches, singular: cache, listKind: CacheList }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              required: [size]
              properties:
                size: { type: string, enum: [small, large], description: How big. }
                persistent: { type: boolean }
                tls:
                  type: object
                  properties:
                    enabled: { type: boolean }
                    secretName: { type: string }
`;
const cache = (spec: string) => ({
  'crd.yaml': crd,
  'cache.yaml': `apiVersion: acme.io/v1\nkind: Cache\nmetadata:\n  name: x\n${spec}`,
});
const labels = (files: Readonly<Record<string, string>>) => {
  const { engine, file, position } = openMarked(files);
  return complete(engine, file, position).map(({ label }) => label);
};

describe('completion while a line is half written', () => {
  it.each([
    ['the first key of a map', 'spec:\n  si▮\n', ['size', 'persistent', 'tls']],
    ['a key behind others', 'spec:\n  size: small\n  per▮\n', ['persistent', 'tls']],
    ['a key before others', 'spec:\n  per▮\n  size: small\n', ['persistent', 'tls']],
    ['a key between others', 'spec:\n  size: small\n  per▮\n  tls: { enabled: true }\n', ['persistent']],
    [
      'a key with lines of a map behind it',
      'spec:\n  size: small\n  per▮\n  tls:\n    enabled: true\n',
      ['persistent'],
    ],
    ['a key deeper down', 'spec:\n  size: small\n  tls:\n    en▮\n', ['enabled', 'secretName']],
    ['a key deeper down, behind another', 'spec:\n  tls:\n    secretName: a\n    en▮\n  size: small\n', ['enabled']],
    ['a key at the top', 'sp▮\n', ['spec']],
    ['a key in a flow map', 'spec: { size: small, per▮ }\n', ['persistent', 'tls']],
    [
      'a key in a document that others follow',
      'spec:\n  size: small\n  per▮\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n',
      ['persistent', 'tls'],
    ],
    ['an empty line', 'spec:\n  size: small\n  ▮\n', ['persistent', 'tls']],
    ['a choice', 'spec:\n  size: ▮\n', ['small', 'large']],
    ['half a choice', 'spec:\n  size: sm▮\n', ['small', 'large']],
    ['a boolean', 'spec:\n  size: small\n  persistent: ▮\n', ['true', 'false']],
  ])('offers what may stand there: %s', (_what, spec, expected) => {
    expect(labels(cache(spec))).toEqual(expect.arrayContaining(expected));
  });

  it('leaves out what is written already', () => {
    expect(labels(cache('spec:\n  size: small\n  per▮\n  tls: {}\n'))).toEqual(['persistent']);
  });
});

const promise = `apiVersion: platform.kratix.io/v1alpha1
kind: Promise
metadata: { name: postgres }
spec:
  api:
    apiVersion: apiextensions.k8s.io/v1
    kind: CustomResourceDefinition
    metadata: { name: postgreses.acme.io }
    spec:
      group: acme.io
      scope: Namespaced
      names: { kind: Postgres, plural: postgreses, singular: postgres }
      versions:
        - name: v1
          served: true
          storage: true
          schema:
            openAPIV3Schema:
              type: object
              properties:
                spec:
                  type: object
                  required: [size]
                  properties:
                    size: { type: string, enum: [small, large], description: How big. }
                    backups: { type: boolean }
`;
const workload = (resource: string, variable = 'x') => ({
  'promise.yaml': promise,
  'score.yaml': `apiVersion: score.dev/v1b1\nmetadata: { name: shop }\ncontainers:\n  main:\n    image: a/b:1\n    variables: { A: "${variable}" }\nresources:\n  db:\n${resource}`,
});
const words = (files: Readonly<Record<string, string>>) => {
  const { engine, file, position } = openMarked(files);
  return hover(engine, file, position)?.text ?? '';
};

describe('writing a request', () => {
  it('offers the inputs of the API that answers it, and their choices', () => {
    expect(labels(workload('    type: postgres\n    params:\n      ▮\n'))).toEqual(['size', 'backups']);
    expect(labels(workload('    type: postgres\n    params:\n      backups: true\n      si▮\n'))).toEqual(['size']);
    expect(labels(workload('    type: postgres\n    params:\n      size: ▮\n'))).toEqual(['small', 'large']);
    expect(words(workload('    type: postgres\n    params:\n      si▮ze: small\n'))).toContain('How big.');
  });

  it('offers types that somebody offers, also where none is written yet', () => {
    expect(labels(workload('    type: ▮\n'))).toContain('postgres');
    expect(labels(workload('    type: po▮\n'))).toContain('postgres');
  });

  it('offers resources in placeholders', () => {
    expect(labels(workload('    type: postgres\n', '${▮'))).toContain('resources');
    expect(labels(workload('    type: postgres\n', '${resources.▮}'))).toEqual(['db']);
    expect(labels(workload('    type: postgres\n', '$${resources.▮}'))).not.toContain('db');
  });

  it('says who answers it, and what the API offers', () => {
    expect(words(workload('    type: post▮gres\n'))).toContain('→ Kratix Promise postgres');
    expect(words(workload('    type: redi▮s\n'))).toContain('Nobody in this blueprint offers redis.');
    const offered = words({
      ...workload('    type: postgres\n'),
      'promise.yaml': promise.replace('name: postgres }', 'name: post▮gres }'),
    });
    expect(offered).toContain('1 user');
    expect(offered).toContain('Inputs: size (required), backups');
  });
});

describe('references in YAML', () => {
  const cluster = `apiVersion: v1
kind: ConfigMap
metadata: { name: settings }
data: { a: b }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec:
      containers:
        - name: main
          image: a/b:1
          envFrom:
            - configMapRef:
                name: `;
  it('offers names of objects, also where none is written yet', () => {
    expect(labels({ 'a.yaml': `${cluster}▮\n` })).toContain('settings');
    expect(labels({ 'a.yaml': `${cluster}set▮\n` })).toContain('settings');
  });
});
