import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../testFolder.ts';

/** Runs a shell program in which `$1` is a small disk of its own and `save TEXT PATH…` saves there once, in a namespace that ends with it. */
function onSmallDisk(program: string): string {
  const [disk, state] = [testFolder(), testFolder()];
  const script = `set -e
    mount -t tmpfs -o size=128k,mode=777 none "$1"
    save() { text=$1; shift; "$node" "$saveOnce" "$disk" "$state" "\${uid:-0}" "$text" "$@"; }
    ${program}`;
  const ran = spawnSync('unshare', ['--mount', '--map-root-user', 'sh', '-c', script, 'sh', disk], {
    encoding: 'utf8',
    env: {
      ...process.env,
      disk,
      state,
      node: process.execPath,
      saveOnce: join(import.meta.dirname, 'fixtures', 'saveOnce.ts'),
    },
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout;
}

const mountable = spawnSync('unshare', ['--mount', '--map-root-user', 'true']).status === 0;
if (!mountable)
  console.warn('skipped: saving to full and read-only disks: this system lets nobody mount one for a test');

const before = 'printf "old a\\n" > "$disk/a.yaml"; printf "old b\\n" > "$disk/b.yaml"';
const after = 'echo; ls -A "$disk"; cat "$disk/a.yaml" "$disk/b.yaml"';
const untouched = ['a.yaml', 'b.yaml', 'old a', 'old b'];

/** What the save gave, and the lines after it: the names on the disk, then the two files. */
function told(output: string) {
  const [first = '', ...rest] = output.split('\n').filter((line) => line !== '');
  return { ...JSON.parse(first), disk: rest };
}

describe.skipIf(!mountable)('a save to a disk that fails', () => {
  it('D3: a full disk leaves every file as it was, says so, and the unsaved work stays', () => {
    // The first file still fits, the second does not.
    const text = '"$(head -c 80000 /dev/zero | tr "\\0" x)"';
    const { saved, kept, disk } = told(onSmallDisk(`${before}; save ${text} a.yaml b.yaml; ${after}`));
    expect(saved).toMatchObject({ ok: false, problem: { code: 'files/no-space', place: 'b.yaml' } });
    expect(saved.problem.advice).toContain('Free some space');
    expect(kept).toEqual(['a.yaml', 'b.yaml']);
    expect(disk).toEqual(untouched);
  });

  it('D3: a disk that became read-only is named, and the unsaved work stays', () => {
    const readOnly = `${before}; mount -o remount,ro "$disk"; save "new" a.yaml b.yaml; ${after}`;
    const { saved, kept, disk } = told(onSmallDisk(readOnly));
    expect(saved).toMatchObject({ ok: false, problem: { code: 'files/read-only-disk', place: 'a.yaml' } });
    expect(kept).toEqual(['a.yaml', 'b.yaml']);
    expect(disk).toEqual(untouched);
  });

  it('D3, D12: when the second file can not be replaced, the first gets its old text back', () => {
    // A file on which another is mounted takes a new neighbour, but no rename over it.
    const busy = `${before}; touch "$disk/x"; printf "old b\\n" > "$disk/x"; mount --bind "$disk/x" "$disk/b.yaml"; save "new" a.yaml b.yaml; umount "$disk/b.yaml"; rm "$disk/x"; ${after}`;
    const { saved, kept, disk } = told(onSmallDisk(busy));
    expect(saved).toMatchObject({ ok: false, problem: { place: 'b.yaml' } });
    expect(kept).toEqual(['a.yaml', 'b.yaml']);
    expect(disk).toEqual(untouched);
  });
});

it.skipIf(process.platform === 'win32')(
  'D3: a folder that may not be written is named, and nothing is left in it',
  () => {
    const [root, state] = [testFolder(), testFolder()];
    chmodSync(root, 0o555);
    const uid = process.getuid?.() === 0 ? 65534 : 0;
    if (uid !== 0) chownSync(state, uid, uid);
    const saveOnce = join(import.meta.dirname, 'fixtures', 'saveOnce.ts');
    // Root may write everything, so the process becomes a nobody when the tests run as root.
    const ran = spawnSync(process.execPath, [saveOnce, root, state, String(uid), 'a: 1', 'a.yaml'], {
      encoding: 'utf8',
    });
    const { saved, kept } = told(ran.stdout);
    chmodSync(root, 0o755);
    expect(saved).toMatchObject({ ok: false, problem: { code: 'files/no-permission', place: 'a.yaml' } });
    expect(kept).toEqual(['a.yaml']);
    expect(readdirSync(root)).toEqual([]);
  },
);
