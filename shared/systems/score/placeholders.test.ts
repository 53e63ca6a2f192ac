import { describe, expect, it } from 'vitest';
import { placeholdersIn } from './placeholders.ts';

const read = (text: string) =>
  placeholdersIn(text).map(({ inner, segments, span }) => [text.slice(span.start, span.end), inner, segments?.length]);

describe('placeholdersIn', () => {
  it.each<[string, readonly (readonly [string, string, number | undefined])[]]>([
    ['no placeholder, $HOME and $(NAME)', []],
    [`$\${resources.db.host} and $$`, []],
    [
      `a \${resources.db.host} b \${metadata.name}`,
      [
        [`\${resources.db.host}`, 'resources.db.host', 3],
        [`\${metadata.name}`, 'metadata.name', 2],
      ],
    ],
    [`$$\${resources.db.host}`, [[`\${resources.db.host}`, 'resources.db.host', 3]]],
    [`\${NAME}`, [[`\${NAME}`, 'NAME', undefined]]],
    [`\${}`, [[`\${}`, '', undefined]]],
    [`\${resources.db. host}`, [[`\${resources.db. host}`, 'resources.db. host', undefined]]],
    [
      `\${metadata.annotations.my\\.domain\\.com}`,
      [[`\${metadata.annotations.my\\.domain\\.com}`, 'metadata.annotations.my\\.domain\\.com', 3]],
    ],
    [`never closed \${resources.db`, []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('gives the place of each segment', () => {
    const text = `x\${resources.db.host}`;
    const [placeholder] = placeholdersIn(text);
    expect(placeholder?.segments?.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'resources',
      'db',
      'host',
    ]);
  });
});
