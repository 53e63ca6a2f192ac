/**
 * A host process that edits until it is killed: `node editing.ts FOLDER STATE SEED`. `a.yaml` and `b.yaml` are saved together with
 * the same number; `r.yaml` and `s.yaml` are one file that is renamed back and forth; `c.yaml` is changed by others too.
 * Says on stdout, a line each, what it is about to do and what is done: `journal N`, `kept N`, `save N`, `saved N`.
 */
import { writeSync } from 'node:fs';
import { OpenFolder } from '../../electron/host/files/openFolder.ts';
import type { SaveItem } from '../../shared/protocol/files.ts';
import { seeded } from './seeded.ts';

const [root = '', stateFolder = '', seed = '1'] = process.argv.slice(2);
const random = seeded(Number(seed));
const opened = await OpenFolder.open(root, { stateFolder, door: 'browser', onChange: () => undefined });
if (!opened.ok) throw new Error(opened.problem.message);
const folder = opened.value;
if (folder.info.readOnly) throw new Error('The lock of a dead process was not taken over.');
await folder.list();

const say = (what: string, round: number) => writeSync(1, `${what} ${round}\n`);
const filler = '# '.padEnd(200_000, 'x');

for (let round = Number(seed) * 100_000; ; round++) {
  const text = `n: ${round}\n${filler}\nend: ${round}\n`;
  const { files } = await folder.read(['a.yaml', 'b.yaml', 'c.yaml', 'r.yaml', 's.yaml']);
  const write = (path: string): SaveItem => {
    const base = files.find((file) => file.path === path)?.etag;
    return { action: 'write', path, text, ...(base === undefined ? {} : { base }) };
  };
  say('journal', round);
  const kept = await folder.journal.write([{ path: 'a.yaml', text }]);
  if (!kept.ok) throw new Error(kept.problem.message);
  say('kept', round);
  const items: SaveItem[] = [write('a.yaml'), write('b.yaml')];
  if (random() < 0.5) items.push(write('c.yaml'));
  const from = files.find(({ path }) => path === 'r.yaml' || path === 's.yaml');
  if (from !== undefined && random() < 0.5)
    items.push(write(from.path === 'r.yaml' ? 's.yaml' : 'r.yaml'), {
      action: 'delete',
      path: from.path,
      base: from.etag,
    });
  say('save', round);
  const saved = await folder.save(items);
  if (!saved.ok) throw new Error(saved.problem.message);
  // Somebody changed a file in between: nothing was saved, and the next round begins with theirs.
  if (!saved.value.saved) continue;
  say('saved', round);
  await folder.journal.clear();
}
