import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from './browser-path.mjs';

describe('the browser for tests', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entresol-browser-'));
    vi.stubEnv('ENTRESOL_BROWSER', '');
    vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', folder);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const program = (path: string): string => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '', { mode: 0o755 });
    return file;
  };

  it('is the one that $ENTRESOL_BROWSER names', () => {
    program('chromium-1/chrome-linux/chrome');
    const path = program('mine');
    vi.stubEnv('ENTRESOL_BROWSER', path);
    expect(findBrowser()).toEqual({ found: true, path, origin: '$ENTRESOL_BROWSER' });
  });

  it('is no other one when $ENTRESOL_BROWSER names what cannot be run', () => {
    program('chromium-1/chrome-linux/chrome');
    vi.stubEnv('ENTRESOL_BROWSER', join(folder, 'absent'));
    expect(findBrowser()).toMatchObject({ found: false, reason: expect.stringContaining('absent') });
  });

  it('is the newest of Playwright before the one of the system', () => {
    program('chromium-999/chrome-linux/chrome');
    program('chromium_headless_shell-2000/chrome-linux/headless_shell');
    const path = program('chromium-1200/chrome-linux64/chrome');
    expect(findBrowser()).toEqual({ found: true, path, origin: 'Playwright' });
  });
});
