import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { applyEdits } from '../../../shared/document/apply.ts';
import { filePath } from '../../../shared/document/document.ts';
import { setValue } from '../../../shared/document/edit.ts';
import { parseFile } from '../../../shared/document/parse.ts';
import { testFolder } from '../testFolder.ts';
import { readFile } from './read.ts';
import { saveFiles } from './save.ts';

const text = [
  '\uFEFF# the shop\r\n',
  'apiVersion: apps/v1 # keep me\r\n',
  'kind:   Deployment\r\n',
  'metadata: {name: "shop", labels: {a: \'1\'}}\r\n',
  'spec:\r\n',
  '    # how many\r\n',
  '    replicas: 2   # two\r\n',
  '    paused:    false\r\n',
  '---\r\n',
  'kind: Service\r\n',
  'name: last',
].join('');

it('D10: edit one field and save: on disk only that line differs, and only in its value', async () => {
  const root = testFolder();
  const file = join(root, 'shop.yaml');
  writeFileSync(file, text);
  const read = await readFile(root, 'shop.yaml');
  if (!read.ok || read.value === null) throw new Error('not read');
  const [document] = parseFile({ path: filePath('shop.yaml'), text: read.value.text }).documents;
  if (document === undefined) throw new Error('no document');
  const edit = setValue(document, ['spec', 'replicas'], 3);
  if (!edit.ok) throw new Error(edit.problem.message);
  const next = applyEdits(read.value.text, [edit.value]);
  const saved = await saveFiles(root, join(testFolder(), 'save.json'), [
    { action: 'write', path: 'shop.yaml', text: next, base: read.value.etag },
  ]);
  expect(saved).toMatchObject({ ok: true, value: { saved: true } });
  expect(readFileSync(file)).toEqual(Buffer.from(text.replace('replicas: 2   # two', 'replicas: 3   # two'), 'utf8'));
});
