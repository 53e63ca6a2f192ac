import { describe, expect, it } from 'vitest';
import { renderYaml } from './edit.ts';

describe('renderYaml', () => {
  it('writes manifests as people do', () => {
    const value = {
      apiVersion: 'v1',
      metadata: { name: 'x', labels: {}, 'example.org/at': '2024-01-01' },
      data: { script: 'a\nb\n', yes: 'y', port: '8080', empty: '', list: [{ a: 1, b: ['c'] }, [], 'd: e'] },
    };
    expect(renderYaml(value)).toBe(
      [
        'apiVersion: v1',
        'metadata:',
        '  name: x',
        '  labels: {}',
        '  example.org/at: "2024-01-01"',
        'data:',
        '  script: |',
        '    a',
        '    b',
        '  "yes": "y"',
        '  port: "8080"',
        '  empty: ""',
        '  list:',
        '  - a: 1',
        '    b:',
        '    - c',
        '  - []',
        '  - "d: e"',
        '',
      ].join('\n'),
    );
    expect(renderYaml({ a: ['b'] }, { indent: 4, indentLists: true })).toBe('a:\n    - b\n');
  });
});
