import { describe, expect, it } from 'vitest';
import { filePath } from '../document/document.ts';
import { openExample } from '../workspace/testing/openExample.ts';
import type { FolderTarget } from './element.ts';
import { deliveredFrom, isWhole } from './folder.ts';

const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;
const files = {
  'apps/one/a.yaml': map('a'),
  'apps/one/deeper/b.yaml': map('b'),
  'apps/two/kustomization.yaml': 'resources: [c.yaml, ../base]\n',
  'apps/two/c.yaml': map('c'),
  'apps/two/left-out.yaml': map('left-out'),
  'apps/base/d.yaml': map('d'),
};
const folder = (paths: readonly string[], deep = false): FolderTarget => ({ by: 'folder', paths, deep });
const names = (target: FolderTarget, engine = openExample(files)) =>
  deliveredFrom(target, undefined, engine.look)?.map((id) => id.slice(id.lastIndexOf('/') + 1));

describe('what a folder delivers', () => {
  it('is what lies directly in it, and deeper only where asked for', () => {
    expect(names(folder(['apps/one']))).toEqual(['a']);
    expect(names(folder(['apps/one'], true))).toEqual(['a', 'b']);
  });

  it('is what the kustomization in it gathers', () => {
    expect(names(folder(['apps/two'], true))).toEqual(['two', 'c', 'd']);
  });

  it('comes from the first folder that is there, and from all that a star means', () => {
    expect(names(folder(['nowhere', 'apps/base']))).toEqual(['d']);
    expect(names(folder(['apps/*']))).toEqual(['d', 'a', 'two', 'c']);
    expect(names(folder(['nowhere']))).toBeUndefined();
  });

  it('takes a star for any text, between whatever stands around it', () => {
    const engine = openExample({
      'tenant-a-eu/a.yaml': map('a'),
      'tenant-b-us/b.yaml': map('b'),
      'aa/c.yaml': map('c'),
    });
    expect(names(folder(['tenant-*-eu']), engine)).toEqual(['a']);
    expect(names(folder(['t*nt-*-*s']), engine)).toEqual(['b']);
    expect(names(folder(['aa*a']), engine)).toBeUndefined();
  });

  it('B1: answers for a pattern on which a regular expression would never end', () => {
    const engine = openExample({ [`${'a'.repeat(80)}/a.yaml`]: map('a') });
    expect(names(folder([`${'a*'.repeat(40)}b`]), engine)).toBeUndefined();
  });

  it('follows files that come and go', () => {
    const engine = openExample(files);
    engine.setFiles([{ path: filePath('apps/base/d.yaml'), text: null }]);
    engine.settle();
    expect(names(folder(['apps/base']), engine)).toBeUndefined();
    engine.setFiles([{ path: filePath('apps/base/inner/e.yaml'), text: map('e') }]);
    engine.settle();
    expect(names(folder(['apps/base'], true), engine)).toEqual(['e']);
  });
});

describe('an edit inside a delivered file', () => {
  it('leaves the order of what is delivered, so that nobody is asked again', () => {
    const engine = openExample({ ...files, 'apps/one/z.yaml': map('z') });
    const before = engine.look.membersOf('apps/one');
    engine.setFiles([{ path: filePath('apps/one/a.yaml'), text: `${map('a')}data: { key: text }\n` }]);
    engine.settle();
    expect(engine.look.membersOf('apps/one')).toBe(before);
  });
});

describe('a folder that is put together', () => {
  const whole = (resources: string) =>
    isWhole('over', openExample({ ...files, 'over/kustomization.yaml': `resources: [${resources}]\n` }).look);

  it('is whole when all of it is here, also what the folders it takes in take in', () => {
    expect(whole('../apps/two')).toBe(true);
  });

  it('is not when something comes from elsewhere or is missing', () => {
    expect(whole('https://git.example.dev/x/install.yaml')).toBe(false);
    expect(whole('install.yaml')).toBe(false);
  });
});
