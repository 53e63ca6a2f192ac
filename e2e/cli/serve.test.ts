import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, removeFolders, root, sample } from './runCli.ts';

afterAll(removeFolders);

describe.each(['serve', 'open'])('entresol %s', (verb) => {
  it('serves the app on loopback, prints its link, and ends when told to', async () => {
    const home = folderWith({});
    const child = spawn(process.execPath, [join(root, 'electron', 'cli', 'launch.mjs'), verb, sample], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // Without a display no window is opened anywhere.
      env: { PATH: process.env.PATH, HOME: home },
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    await expect.poll(() => output, { timeout: 20_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\/#t=/);
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0] ?? '';
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    const refused = await fetch(`${address}call`, { method: 'POST', body: '{}' });
    expect(refused.ok).toBe(false);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  });
});
