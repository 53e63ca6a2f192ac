import { describe, expect, it } from 'vitest';
import { lineStarts, offsetAt } from '../../../document/position.ts';
import { openExample } from '../../../workspace/testing/openExample.ts';
import { definition, deployment, service } from './example.ts';

/** Findings of plain Kubernetes above advice, each with the first line of the text that it marks. */
function found(text: string): readonly string[] {
  const starts = lineStarts(text);
  return openExample({ 'a.yaml': text })
    .findings()
    .filter(({ code, severity }) => code.startsWith('kubernetes/') && severity !== 'info')
    .map(({ code, severity, range }) => {
      const [marked] = text.slice(offsetAt(starts, range.start), offsetAt(starts, range.end)).split('\n');
      return `${severity} ${code.slice('kubernetes/'.length)}: ${marked}`;
    });
}

const map = (metadata: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: ${metadata}\n`;
const documents = (...texts: readonly string[]) => texts.join('---\n');

describe('what is wrong, and where', () => {
  it.each<[string, string, readonly string[]]>([
    ['a label value with blanks', map('{ name: a, labels: { app: two words } }'), ['error name-syntax: two words']],
    ['a label key with two slashes', map('{ name: a, labels: { a/b/c: x } }'), ['error name-syntax: a/b/c']],
    ['nothing in names that a tool fills in', map('{ name: <CLUSTER>-a }'), []],
    [
      'a target port in some of the pods only',
      documents(deployment(), deployment({ port: 'web' }).replace('name: shop', 'name: shop-2'), service('web')),
      ['warning target-port: web'],
    ],
    ['no target port by number', documents(deployment(), service('8080')), []],
    ['nothing where no pods are known', service('web'), []],
    [
      'a definition that nobody is served',
      definition().replace('served: true', 'served: false'),
      ['warning crd-versions: versions'],
    ],
    ['a definition without schema', definition().replace(/ +schema:\n[\s\S]*$/, ''), ['error crd-schema: name: v1']],
    [
      'a namespace in use that is not a given one',
      documents(map('{ name: a, namespace: shop }'), map('{ name: b, namespace: kube-system }')),
      ['warning namespace-missing: shop'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('keys of a volume', () => {
  const pod = `apiVersion: v1
kind: Pod
metadata: { name: a }
spec:
  containers: [{ name: a, image: "a:1" }]
  volumes:
    - { name: v, configMap: { name: settings, items: [{ key: level, path: l }, { key: other, path: o }] } }
`;

  it('must be in the map', () => {
    expect(found(documents(pod, `${map('{ name: settings }')}data: { level: info }\n`))).toEqual([
      'error data-key: other',
    ]);
  });

  it('are unknown where kustomize generates the map', () => {
    const kustomization = 'configMapGenerator:\n  - { name: settings, envs: [a.env] }\n';
    const findings = openExample({ 'a.yaml': pod, 'kustomization.yaml': kustomization }).findings();
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
