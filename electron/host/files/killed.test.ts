import { spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SaveItem } from '../../../shared/protocol/files.ts';
import { finishSave } from './saveManifest.ts';
import { sweep } from './sweep.ts';
import { etag, saveFolder, temporaries } from './testSave.ts';

describe('kill -9 in a save', () => {
  it('D1: at any moment of a save leaves whole files that belong together', async () => {
    const { root, manifest, get } = saveFolder();
    const child = join(import.meta.dirname, 'fixtures', 'saveForever.ts');
    const letters = new Set<string>();
    // How long a save takes here, so that the kills are spread over all of it, its end included.
    let took = 25;
    for (let round = 0; round < 40; round++) {
      const bases = existsSync(join(root, 'big.yaml')) ? [etag(get('big.yaml')), etag(get('small.yaml'))] : [];
      const saver = spawn(process.execPath, [child, root, manifest, ...bases], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const rounds = randomInt(2, 4);
      let begun = 0;
      let last = 0;
      saver.stdout.on('data', (data: Buffer) => {
        begun += data.length;
        const now = performance.now();
        if (last > 0) took = now - last;
        last = now;
        if (begun === rounds) setTimeout(() => saver.kill('SIGKILL'), randomInt(0, Math.ceil(took) + 1));
      });
      await new Promise((resolve) => saver.once('close', resolve));
      expect(await finishSave(manifest)).toMatchObject({ ok: true });
      await sweep(root, readdirSync(root));
      expect(temporaries(root)).toEqual([]);
      const big = get('big.yaml');
      const letter = get('small.yaml').charAt(3);
      expect(big.length).toBe(5_000_004);
      expect(big === `a: ${letter.repeat(5_000_000)}\n`, 'both files are of one save').toBe(true);
      letters.add(letter);
    }
    expect(letters.size).toBeGreaterThan(1);
  }, 120_000);

  it('D12: killed at any of its calls to the disk, a save has happened whole or not at all', async () => {
    const child = join(import.meta.dirname, 'fixtures', 'saveDying.ts');
    const outcomes = new Set<string>();
    for (let call = 1, alive = false; !alive; call++) {
      const { root, manifest, put } = saveFolder();
      for (const name of ['a', 'b', 'c']) put(`${name}.yaml`, `old ${name}\n`);
      const items: SaveItem[] = [
        { action: 'write', path: 'a.yaml', text: 'new a\n', base: etag('old a\n') },
        { action: 'write', path: 'deep/d.yaml', text: 'new d\n' },
        { action: 'write', path: 'b.yaml', text: 'new b\n', base: etag('old b\n') },
        { action: 'delete', path: 'c.yaml', base: etag('old c\n') },
      ];
      const ran = spawnSync(process.execPath, [child, root, manifest, String(call), JSON.stringify(items)], {
        encoding: 'utf8',
      });
      alive = ran.signal === null;
      if (alive) expect(ran.stdout, ran.stderr).toBe('saved\n');
      expect(await finishSave(manifest)).toMatchObject({ ok: true });
      const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
      await sweep(root, names);
      const left = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const texts = left.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).sort();
      expect(
        [
          ['old a\n', 'old b\n', 'old c\n'],
          ['new a\n', 'new b\n', 'new d\n'],
        ],
        `killed at call ${call}`,
      ).toContainEqual(texts);
      outcomes.add(`${texts[0]}${ran.signal}`);
      expect(existsSync(manifest)).toBe(false);
    }
    expect([...outcomes].sort()).toEqual(['new a\nSIGKILL', 'new a\nnull', 'old a\nSIGKILL']);
  });
});
