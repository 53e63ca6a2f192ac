import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../host/testFolder.ts';
import { isReachable, keepPlace, lastPlace } from './windowPlace.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const place = { bounds: { x: 100, y: 80, width: 1200, height: 800 }, isMaximized: false };

describe('the place of a window', () => {
  it('is kept for the next start', async () => {
    const folder = testFolder();
    expect(await lastPlace(folder, [screen])).toBeUndefined();
    await keepPlace(folder, place);
    expect(await lastPlace(folder, [screen])).toMatchObject(place);
  });

  it('is forgotten where its screen is gone or the file is damaged', async () => {
    const folder = testFolder();
    await keepPlace(folder, { ...place, bounds: { ...place.bounds, x: 2500 } });
    expect(await lastPlace(folder, [screen])).toBeUndefined();
    expect(await lastPlace(folder, [screen, { ...screen, x: 1920 }])).toBeDefined();
    writeFileSync(join(folder, 'window.json'), '{"version":1,"bounds":{"x":"left"}}');
    expect(await lastPlace(folder, [screen])).toBeUndefined();
  });

  it.each([
    ['half outside on the left', { x: -600 }, true],
    ['all but a sliver outside', { x: -1150 }, false],
    ['with its title bar above the screen', { y: -30 }, false],
    ['with its title bar below the screen', { y: 1070 }, false],
  ])('%s', (_, moved, expected) => {
    expect(isReachable({ ...place.bounds, ...moved }, [screen])).toBe(expected);
  });
});
