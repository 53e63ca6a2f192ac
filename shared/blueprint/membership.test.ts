import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { openExample } from '../workspace/testing/openExample.ts';
import { matchesAny } from './membership.ts';

const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;

describe('globs over files', () => {
  const globs = [
    'shop/**',
    './shop/**',
    '**/*.yaml',
    '*.yaml',
    '{shop,data}/**',
    '!shop/**',
    'sh?p/a.yaml',
    'shop/a.yaml',
    '[sd]*/**',
    'a\\*b/**',
    '+(shop|x)/**',
    '.hidden/**',
  ];
  const paths = [
    'shop/a.yaml',
    'shop/b/c.yaml',
    'shopping/a.yaml',
    'data/a.yaml',
    'a.yaml',
    'a*b/c.yaml',
    '.hidden/a.yaml',
    'shop',
  ];

  it.each(globs)('%s means what it means elsewhere', (glob) => {
    for (const path of paths)
      expect([path, matchesAny([glob], path)]).toEqual([path, picomatch(glob, { dot: true })(path)]);
  });

  it('B18: an empty one, as while it is typed, matches no file', () => {
    expect(paths.filter((path) => matchesAny([''], path))).toEqual([]);
    const engine = openExample({
      'blueprint.yaml':
        'apiVersion: entresol.dev/v1alpha2\nkind: Blueprint\nname: shop\ndomains:\n  - { name: Shop, files: [""] }\n' +
        'exclude: [""]\n',
      'a.yaml': map('a'),
    });
    expect([...engine.elements()]).toHaveLength(1);
  });
});

describe('the home of an element', () => {
  const files = { 'shop/a.yaml': map('a'), 'data/b.yaml': map('b') };
  const homes = (domains: string) =>
    [
      ...openExample({
        ...files,
        'blueprint.yaml': `apiVersion: entresol.dev/v1alpha2\nkind: Blueprint\ndomains:\n${domains}`,
      }).elements(),
    ]
      .map(({ element, domain, published }) => [element.name, domain, published])
      .sort();

  it('is the first domain that names it, else the first whose globs take its file', () => {
    expect(
      homes(
        '  - { name: One, files: ["**"] }\n  - { name: Two, elements: ["kubernetes:ConfigMap/b"] }\n  - { name: Three, elements: ["kubernetes:ConfigMap/b"], files: ["shop/**"] }\n',
      ),
    ).toEqual([
      ['a', 'One', false],
      ['b', 'Two', false],
    ]);
  });

  it('publishes what it lists, and all is open outside of domains', () => {
    expect(homes('  - { name: One, files: ["shop/**"], published: [a] }\n')).toEqual([
      ['a', 'One', true],
      ['b', undefined, true],
    ]);
  });
});
