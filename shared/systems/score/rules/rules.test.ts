import { describe, expect, it } from 'vitest';
import { lineStarts, offsetAt, type Range } from '../../../document/position.ts';
import { openExample } from '../../../workspace/testing/openExample.ts';

/** The findings of Score's own rules, each with the text that it marks. */
function found(files: Readonly<Record<string, string>>): readonly string[] {
  return openExample(files)
    .findings()
    .filter(({ code }) => code.startsWith('score/') && code !== 'score/image')
    .map(({ code, file, range }) => `${code.slice('score/'.length)}: ${marked(files[file] ?? '', range)}`);
}

function marked(text: string, range: Range): string {
  const starts = lineStarts(text);
  return text.slice(offsetAt(starts, range.start), offsetAt(starts, range.end));
}

const head = 'apiVersion: score.dev/v1b1\nmetadata: { name: shop, team: web }\n';
const container = (lines: string) => `${head}containers:\n  main:\n    image: a:1\n${lines}`;

describe('places in a workload', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'each placeholder of a text by itself',
      container(`    variables:
      A: "ok \${metadata.team} \${resources.db.host} \${metadata.nope} \${other.b}"
`),
      ['placeholder-target: db', 'placeholder-target: nope', 'placeholder-target: other'],
    ],
    [
      'placeholders of a block of text',
      container(`    files:
      /etc/a:
        content: |
          first
          b = \${NAME}
`),
      [`placeholder-syntax: \${NAME}`],
    ],
    [
      'nothing in text that is not expanded',
      container(`    files:
      /etc/a: { content: "\${NAME}", noExpand: true }
      /etc/b: { binaryContent: "\${NAME}" }
`),
      [],
    ],
    [
      'a whole resource where a text is needed',
      container(`    variables:
      A: "\${resources.db}"
resources:
  db: { type: postgres }
`),
      [`placeholder-target: \${resources.db}`],
    ],
    [
      'a placeholder in an argument, and no shell variable',
      container(`    args: ["$HOME", "\${HOME}", "\${metadata.name}"]
`),
      [`placeholder-in-literal: \${metadata.name}`],
    ],
    [
      'a container that runs before itself',
      container(`    before:
      main: { ready: started }
`),
      ['before-target: main'],
    ],
    [
      'a named volume and a volume of the wrong type',
      container(`    volumes:
      /a: { source: data }
      /b: { source: "\${resources.db}" }
resources:
  db: { type: postgres }
`),
      ['volume-source: data', `volume-source: "\${resources.db}"`],
    ],
    [
      'a service port without its parameters',
      container(`    variables:
      A: "\${resources.cart.hostname}"
resources:
  cart: { type: service-port, params: { workload: shop } }
`),
      ['service-port: cart'],
    ],
    [
      'a route without slash, by port number',
      `${container('')}service:
  ports: { web: { port: 8080 } }
resources:
  edge: { type: route, params: { host: a.b, path: shop, port: 8080 } }
`,
      ['route: shop'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found({ 'score.yaml': text })).toEqual(expected);
  });
});

describe('across files', () => {
  const uses = `${container(`    variables: { A: "\${resources.db.host}" }\n`)}resources:\n  db: { type: postgres, id: orders`;

  it('takes requests of one id for one, where only one of them says how', () => {
    const other = uses.replace('name: shop', 'name: cart');
    expect(found({ 'a.score.yaml': `${uses}, params: { size: 1 } }\n`, 'b.score.yaml': `${other} }\n` })).toEqual([]);
  });

  it('tells a file of two tools once, at its second tool', () => {
    const entry = (uri: string, key: string) => `- uri: ${uri}\n  type: redis\n  ${key}: |\n    a: b\n`;
    const text =
      entry('template://a/one', 'manifests') +
      entry('template://a/two', 'services') +
      entry('template://a/three', 'volumes');
    expect(found({ '1.provisioners.yaml': text })).toEqual(['provisioner-of-two-tools: services']);
  });

  it('asks for a stateful set where a volume brings a claim', () => {
    const provisioner = '- uri: template://a/volume\n  type: volume\n  outputs: |\n    claimSpec: {}\n';
    const text = `${container(`    volumes:\n      /a: { source: "\${resources.data}" }\n`)}resources:\n  data: { type: volume }\n`;
    expect(found({ 'score.yaml': text, 'a.provisioners.yaml': provisioner })).toEqual(['kind-annotation: data']);
  });
});
