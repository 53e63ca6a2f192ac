import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { entresol, folderWith, removeFolders } from './runCli.ts';

const definition = `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: {name: caches.acme.io}
spec:
  group: acme.io
  names: {kind: Cache, plural: caches}
  versions:
    - name: v1
      served: true
      referenceable: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                size: {type: string}
                zone: {type: string}
`;
const request = `apiVersion: acme.io/v1
kind: Cache
metadata: {name: sessions, namespace: shop}
spec: {size: big}
`;

/** A repository whose one commit holds an API and a request of it. */
function repository() {
  const folder = folderWith({ 'platform/xrd.yaml': definition, 'apps/cache.yaml': request });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'First');
  const change = (from: string, to: string) => {
    const path = join(folder, 'platform/xrd.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  return { folder, git, change };
}

describe('entresol evolve', () => {
  afterAll(removeFolders);

  it('ends well where nothing or only compatible things changed', async () => {
    const { folder, change } = repository();
    expect(await entresol(['evolve', folder])).toMatchObject({ code: 0, stdout: '' });
    change('zone: {type: string}', 'zone: {type: string}\n                room: {type: integer}');
    const { code, stdout } = await entresol(['evolve', folder]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'platform/xrd.yaml:20:17 compatible caches.acme.io v1 room a new optional field\n',
    });
  });

  it('ends with 1 where a change breaks, and tells the line of whom it hits', async () => {
    const { folder, git, change } = repository();
    git('checkout', '-q', '-b', 'work');
    change('size: {type: string}', 'size: {type: string, enum: [small, large]}');
    git('commit', '-qam', 'Second');
    const { code, stdout, stderr } = await entresol(['evolve', '.', '--from', 'main', '--fail-on', 'breaking'], {
      cwd: folder,
    });
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        'platform/xrd.yaml:18:17 breaking caches.acme.io v1 size now must be one of "small", "large"',
        '    apps/cache.yaml:4:8 refused sessions: size must be one of "small", "large", not the text "big"',
        '    fix: Add v2 instead, and leave v1 as it was',
        '',
      ].join('\n'),
    );
    expect(stderr).toContain('1 breaking, 0 unknown, 0 compatible; 1 request is refused that was right');
    expect((await entresol(['evolve', folder, '--from', 'main', '--fail-on', 'never'])).code).toBe(0);
    expect((await entresol(['evolve', folder])).code).toBe(0);
  });

  it('gives the same as data and for a pull request, and sees what is gone', async () => {
    const { folder } = repository();
    rmSync(join(folder, 'platform/xrd.yaml'));
    const json = await entresol(['evolve', folder, '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      since: { revision: 'HEAD' },
      counts: { breaking: 1 },
      apis: [
        { name: 'caches.acme.io', present: false, changes: [{ hits: [{ name: 'sessions', verdict: 'refused' }] }] },
      ],
    });
    const markdown = await entresol(['evolve', folder, '--format', 'markdown']);
    expect(markdown.stdout).toContain('| breaking | caches.acme.io | is gone | **sessions** |');
  });

  it('ends with 2 where there is nothing to compare with', async () => {
    const { folder } = repository();
    const none = await entresol(['evolve', folder, '--from', 'nowhere']);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('There is no revision nowhere');
    expect((await entresol(['evolve', folderWith({ 'a.yaml': 'a: 1\n' })])).code).toBe(2);
  });
});
