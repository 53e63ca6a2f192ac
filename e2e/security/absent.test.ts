import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { IgnoreRules } from '../../electron/host/files/ignoreRules.ts';
import { scanFolder } from '../../electron/host/files/scan.ts';
import { nearestNames } from '../../shared/schema/suggest.ts';
import { openExample } from '../../shared/workspace/testing/openExample.ts';
import { newFolder } from './browserDoor.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The product's own sources below these folders, without tests. */
function sources(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((name) =>
    readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .map((path) => readFileSync(join(root, name, path), 'utf8')),
  );
}

describe('what the product does not do, and so can not do wrong', () => {
  it('B10: no archive is ever opened: none is listed in a folder, and nothing can unpack one', async () => {
    mkdirSync(join(folder, 'in'));
    for (const name of ['a.zip', 'a.tgz', 'a.tar', 'a.yaml.gz', 'in/a.7z']) writeFileSync(join(folder, name), 'PK');
    writeFileSync(join(folder, 'a.yaml'), 'a: 1\n');
    const { files } = await scanFolder(folder, new IgnoreRules(folder));
    expect(files.map(({ path }) => path)).toEqual(['a.yaml']);
    const unpacking =
      /\b(create|async)?(un|g?un)zip\w*|gunzip|inflate(?!d)|decompress|\byauzl|\bunpack(er|Archive)|\buntar/i;
    expect(sources('shared', 'electron', 'renderer').filter((text) => unpacking.test(text))).toEqual([]);
  });

  it('B13: nothing is drawn from pictures or markup that a file brings: no text ever becomes markup', () => {
    const markup =
      /dangerouslySetInnerHTML|\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|createContextualFragment|DOMParser/;
    expect(sources('renderer').filter((text) => markup.test(text))).toEqual([]);
  });

  it('A7: an apply has no way to delete an object', () => {
    const requests = sources('electron/host/apply', 'electron/host/cluster').join('\n');
    expect(requests).toContain("method: 'PATCH'");
    expect(requests).not.toMatch(/['"]DELETE['"]/);
  });
});

describe('names that look alike', () => {
  const kind = 'ConfigM\u0430p';

  it('B17: a kind with a foreign letter is not the kind it looks like, and the kind that was meant is offered', () => {
    const engine = openExample({ 'a.yaml': `apiVersion: v1\nkind: ${kind}\nmetadata: { name: a }\n` });
    expect([...engine.elements()].map(({ element }) => element.kind)).not.toContain('ConfigMap');
    expect(nearestNames(kind, ['ConfigMap', 'Secret'])).toEqual(['ConfigMap']);
  });
});

it.skip('A16: readiness against the kstatus library in Go (not a module of this project; its table is kept in shared/plan/kstatus.test.ts)', () => {});
it.skip('A18: a thousand objects in twenty namespaces (measured by npm run bench)', () => {});
