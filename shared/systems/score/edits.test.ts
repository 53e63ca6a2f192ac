import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../document/apply.ts';
import { filePath, type TextEdit } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';
import type { Result } from '../../result.ts';
import type { Written } from '../written.ts';
import { scoreEdits } from './edits.ts';
import { projectScore } from './project.ts';

const text = `# The shop.
apiVersion: score.dev/v1b1
metadata:
  name: shop
containers:
  main:
    image: ghcr.io/acme/shop:1 # pinned
    args: ["\${resources.db.host}"]
    variables:
      URL: "postgres://\${resources.db.host}:\${resources.db.port}/$\${resources.db.host}"
      OTHER: \${resources.db-2.host}
resources:
  db: # the orders
    type: postgres
  db-2:
    type: postgres
    params:
      owner: \${resources.db.username}
`;

function written(of: string): Written {
  const file = parseFile({ path: filePath('score.yaml'), text: of });
  const [document] = file.documents;
  const [element] = document ? projectScore(document, undefined) : [];
  if (!document || !element) throw new Error('no workload');
  return { element, document, file };
}

function textAfter(of: string, edits: Result<readonly TextEdit[]> | undefined): string {
  if (!edits?.ok) throw new Error(edits?.problem.message ?? 'no such edit');
  return applyEdits(of, edits.value);
}

describe('renameRequest', () => {
  it('renames the resource and exactly the placeholders that name it', () => {
    const renamed = textAfter(text, scoreEdits.renameRequest?.(written(text), 'requires:db', 'orders'));
    const expected = text
      .replace(
        `postgres://\${resources.db.host}:\${resources.db.port}/`,
        `postgres://\${resources.orders.host}:\${resources.orders.port}/`,
      )
      .replace('  db: # the orders', '  orders: # the orders')
      .replace(`\${resources.db.username}`, `\${resources.orders.username}`);
    expect(renamed).toBe(expected);
  });

  it.each([
    ['db-2', 'request/exists'],
    ['Orders', 'request/name'],
  ])('refuses %s', (name, code) => {
    expect(scoreEdits.renameRequest?.(written(text), 'requires:db', name)).toMatchObject({
      ok: false,
      problem: { code },
    });
  });
});

describe('addRequest and removeRequest', () => {
  it('undo each other in a workload without resources', () => {
    const bare = text.slice(0, text.indexOf('resources:\n'));
    const added = textAfter(
      bare,
      scoreEdits.addRequest?.(written(bare), { name: 'cache', type: 'redis', class: 'small', params: { size: 1 } }),
    );
    expect(
      written(added).element.contract.requires.map(({ name, type, class: sort, params }) => [name, type, sort, params]),
    ).toEqual([['cache', 'redis', 'small', { size: 1 }]]);
    expect(textAfter(added, scoreEdits.removeRequest?.(written(added), 'requires:cache'))).toBe(bare);
  });

  it('refuses a kind of object as a type', () => {
    const edit = scoreEdits.addRequest?.(written(text), { name: 'cache', type: 'acme.io/Cache' });
    expect(edit).toMatchObject({ ok: false, problem: { code: 'request/type' } });
  });
});

describe('setRequestType and setParam', () => {
  it('touch one line each', () => {
    const typed = textAfter(text, scoreEdits.setRequestType?.(written(text), 'requires:db', 'mysql'));
    expect(typed).toBe(text.replace('type: postgres', 'type: mysql'));
    const sized = textAfter(text, scoreEdits.setParam?.(written(text), 'requires:db-2', ['size', 'disk'], 10));
    expect(sized.split('\n').filter((line) => !text.split('\n').includes(line))).toEqual([
      '      size:',
      '        disk: 10',
    ]);
  });
});
