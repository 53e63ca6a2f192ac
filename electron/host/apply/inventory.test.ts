import { expect, test } from 'vitest';
import { applySetId, inventoryOf } from './inventory.ts';

test('the id of an inventory is the one that kubectl computes (KEP-3659)', () => {
  expect(applySetId('shop', 'platform', 'Secret', '')).toBe('applyset-uhxy9pP2sHD72P7vdXlQm5uSCLJiQzc-F7RD-ikKDRA-v1');
  expect(applySetId('shop', '', 'Promise', 'platform.kratix.io')).toBe(
    'applyset-KNiZXL8M3BFCe1awNW68LSUErAgGHYDSkLTkFLz5xUQ-v1',
  );
});

test('a blueprint has one inventory in each namespace, whose name is a valid one', () => {
  expect(inventoryOf('shop', 'a').name).toBe('entresol-shop');
  expect(inventoryOf('shop', 'a').id).not.toBe(inventoryOf('shop', 'b').id);
  const names = ['Shop', 'shop ', 'größe', '', '../../etc', 'x'.repeat(300)].map((name) => inventoryOf(name, 'a').name);
  expect(new Set([...names, 'entresol-shop']).size).toBe(names.length + 1);
  for (const name of names) expect(name).toMatch(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
});
