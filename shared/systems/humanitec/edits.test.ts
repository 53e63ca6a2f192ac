import { expect, test } from 'vitest';
import { applyEdits } from '../../document/apply.ts';
import { filePath, type TextEdit } from '../../document/document.ts';
import { parseFile } from '../../document/parse.ts';
import type { Result } from '../../result.ts';
import type { Written } from '../written.ts';
import { edits } from './edits.ts';
import { project } from './project.ts';

const manifest = `workloads:
  shop:
    resources:
      db: { type: postgres } # the orders
      cache:
        type: redis
    variables:
      URL: "postgres://\${resources.db.outputs.host}:\${resources.db.outputs.port}"
      CACHE: \${resources.cache.outputs.host}
  mail:
    resources:
      db: { type: postgres }
    variables:
      HOST: \${resources.db.outputs.host}
`;

function edited(edit: (written: Written) => Result<readonly TextEdit[]> | undefined): string {
  const file = parseFile({ path: filePath('manifest.yaml'), text: manifest });
  const [document] = file.documents;
  const [element] = document ? project(document, undefined) : [];
  if (!document || !element) throw new Error('no element');
  const made = edit({ document, element, file, sibling: () => undefined });
  if (!made?.ok) throw new Error(made?.problem.message ?? 'no such edit');
  return applyEdits(manifest, made.value);
}

test('a resource is renamed with the expressions of its own workload only', () => {
  const after = edited((written) => edits.renameRequest?.(written, 'requires:shop.db', 'shop.orders'));
  const [shop = '', mail = ''] = manifest.split('  mail:');
  expect(after).toBe(
    `${shop.replace('db: {', 'orders: {').replaceAll('resources.db.', 'resources.orders.')}  mail:${mail}`,
  );
});

test('type, params and resources change by the smallest edit', () => {
  expect(edited((written) => edits.setRequestType?.(written, 'requires:shop.cache', 'memcached'))).toBe(
    manifest.replace('type: redis', 'type: memcached'),
  );
  expect(edited((written) => edits.setParam?.(written, 'requires:shop.cache', ['size'], 'small'))).toBe(
    manifest.replace('type: redis\n', 'type: redis\n        params:\n          size: small\n'),
  );
  expect(edited((written) => edits.addRequest?.(written, { name: 'files', type: 's3', class: 'public' }))).toBe(
    manifest.replace(
      '        type: redis\n',
      '        type: redis\n      files:\n        type: s3\n        class: public\n',
    ),
  );
});
