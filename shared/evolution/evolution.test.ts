import { describe, expect, it } from 'vitest';
import { runCommand } from '../command/registry.ts';
import { applyEdits } from '../document/apply.ts';
import { filePath } from '../document/document.ts';
import { formatPath } from '../json.ts';
import { openExample } from '../workspace/testing/openExample.ts';
import { evolutionFromCluster, evolutionSince } from './evolution.ts';
import { nextVersion } from './nextVersion.ts';

const definition = (inputs: string, version = 'v1') => `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: {name: postgreses.acme.io}
spec:
  group: acme.io
  names: {kind: Postgres, plural: postgreses}
  versions:
    - name: ${version}
      served: true
      referenceable: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
${inputs
  .trimEnd()
  .split('\n')
  .map((line) => `              ${line}`)
  .join('\n')}
            status:
              type: object
              properties:
                host: {type: string}
`;
const old = definition(`properties:
  size: {type: string}
  storage: {type: integer}
`);
const workload = `apiVersion: score.dev/v1b1
metadata: {name: shop}
containers: {main: {image: nginx, variables: {HOST: "\${resources.db.host}"}}}
resources:
  db: {type: postgres, params: {size: huge}}
`;
const claim = `apiVersion: acme.io/v1
kind: Postgres
metadata: {name: orders, namespace: shop}
spec: {size: small, storage: 5}
`;

/** What became of the API between two texts of its file, in a blueprint with a workload and an object that ask for it. */
function between(before: string | null, after: string | null) {
  const files: Record<string, string> = { 'score.yaml': workload, 'claim.yaml': claim };
  if (after !== null) files['xrd.yaml'] = after;
  const view = openExample(files);
  return { view, found: evolutionSince(view, [{ path: filePath('xrd.yaml'), text: before }]) };
}

function lines(before: string | null, after: string | null): readonly string[] {
  return between(before, after).found.apis.flatMap(({ changes }) =>
    changes.map(
      ({ kind, part, path, version, reason, hits }) =>
        `${kind} ${part} ${path.length > 0 ? formatPath(path) : (version ?? '')} ${reason}${hits
          .map(({ name, verdict }) => ` [${name} ${verdict}]`)
          .join('')}`,
    ),
  );
}

describe('the evolution of an API', () => {
  it('says nothing of words, order and comments', () => {
    expect(
      lines(old, `# new\n${old.replace('size: {type: string}', 'size: {type: string, description: How big}')}`),
    ).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'a choice that a workload does not make',
      'properties:\n  size: {type: string, enum: [small, large]}\n  storage: {type: integer}',
      ['breaking input size now must be one of "small", "large" [shop refused] [orders touched]'],
    ],
    [
      'a field that is gone',
      'properties:\n  size: {type: string}',
      ['breaking input storage the field is gone [orders refused]'],
    ],
    [
      'a field that must be given',
      'required: [storage]\nproperties:\n  size: {type: string}\n  storage: {type: integer}',
      ['breaking input storage is now required [shop refused] [orders touched]'],
    ],
    [
      'a new field',
      'properties:\n  size: {type: string}\n  storage: {type: integer}\n  zone: {type: string}',
      ['compatible input zone a new optional field'],
    ],
    [
      'another pattern',
      'properties:\n  size: {type: string, pattern: "^[a-z]+$"}\n  storage: {type: integer}',
      ['breaking input size now must match the pattern ^[a-z]+$ [shop touched] [orders touched]'],
    ],
  ])('classes %s by whom it hits', (_, inputs, expected) => {
    expect(lines(old, definition(inputs))).toEqual(expected);
  });

  it('tells outputs that somebody reads and versions that somebody names', () => {
    expect(lines(old, old.replace('host: {type: string}', 'url: {type: string}'))).toEqual([
      'breaking output host is no longer given back [shop refused]',
      'compatible output url is given back now',
    ]);
    expect(lines(old, old.replace('name: v1\n', 'name: v2\n'))).toEqual([
      'breaking version v1 is gone [orders refused]',
      'compatible version v2 is new',
      'compatible version v2 counts now in place of v1',
    ]);
  });

  it('tells APIs that came and went', () => {
    expect(lines(null, old)).toEqual(['compatible api  is new']);
    expect(lines(old, null)).toEqual(['breaking api  is gone [shop refused] [orders refused]']);
  });

  it('leads to the line of the change and to that of each request', () => {
    const { found, view } = between(old, old.replace('size: {type: string}', 'size: {type: integer}'));
    const [change] = found.apis[0]?.changes ?? [];
    const line = (path: string, number: number | undefined) =>
      view.file(filePath(path))?.file.text.split('\n')[(number ?? 0) - 1]?.trim();
    expect(line('xrd.yaml', change?.range?.start.line)).toBe('size: {type: integer}');
    expect(change?.hits.map(({ file, range }) => line(file, range.start.line))).toEqual([
      'db: {type: postgres, params: {size: huge}}',
      'spec: {size: small, storage: 5}',
    ]);
    expect(found).toMatchObject({ counts: { breaking: 1 }, refused: 2 });
  });
});

describe('a version instead of a breaking change', () => {
  it('gives the old version back what it said and makes the change a new one, so that nobody is hit', () => {
    const changed = old.replace('                storage: {type: integer}\n', '');
    const { view, found } = between(old, changed);
    const [fix] = found.apis[0]?.fixes ?? [];
    expect(fix?.title).toBe('Add v2 instead, and leave v1 as it was');
    if (!fix) throw new Error('no fix');
    const outcome = runCommand(fix.call, view);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    const after = applyEdits(changed, outcome.value.changes.edits);
    expect(lines(old, after)).toEqual(['compatible version v2 is new']);
    expect(after).toContain('entresol.dev/conversion-v2: "From v1: storage the field is gone"');
  });

  it('brings back a version that is gone, beside the one that took its place', () => {
    const changed = old.replace('name: v1\n', 'name: v2\n');
    const { view, found } = between(old, changed);
    const [fix] = found.apis[0]?.fixes ?? [];
    expect(fix?.title).toBe('Bring v1 back');
    if (!fix) throw new Error('no fix');
    const outcome = runCommand(fix.call, view);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    const after = applyEdits(changed, outcome.value.changes.edits);
    expect(lines(old, after)).not.toContainEqual(expect.stringMatching(/^breaking/));
  });

  it('says why there is none where an engine has no versions', () => {
    const module = (type: string) => `variable "size" {\n  type = ${type}\n}\noutput "host" {\n  value = "a"\n}\n`;
    const path = filePath('modules/cache/main.tf');
    const view = openExample({ [path]: module('number') });
    const [api] = evolutionSince(view, [{ path, text: module('string') }]).apis;
    expect(api).toMatchObject({
      kind: 'breaking',
      fixes: [],
      noFix: expect.stringContaining('tags of its repository'),
    });
  });

  it.each([
    ['v1', ['v1'], 'v2'],
    ['v1alpha1', ['v1alpha1', 'v1alpha2'], 'v1alpha3'],
    ['odd', ['odd'], 'v2'],
  ])('counts on from %s', (from, taken, expected) => {
    expect(nextVersion(from, taken)).toBe(expected);
  });
});

describe('the cluster as the other state', () => {
  it('is compared by the definitions that it holds', () => {
    const view = openExample({ 'xrd.yaml': old, 'score.yaml': workload });
    const live = old.replace('storage: {type: integer}', 'disk: {type: integer}');
    const found = evolutionFromCluster(view, new Map([[filePath('live.yaml'), live]]));
    expect(found.apis[0]?.changes.map(({ path, reason }) => `${path.join('.')} ${reason}`)).toEqual([
      'disk the field is gone',
      'storage a new optional field',
    ]);
    expect(evolutionFromCluster(view, new Map()).apis[0]?.changes[0]?.reason).toBe('is new');
  });
});
