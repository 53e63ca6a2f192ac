import { describe, expect, it } from 'vitest';
import { actions } from './actions.ts';
import { keysOf } from './keysOf.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('keysOf', () => {
  it('reads Ctrl and Cmd alike', () => {
    expect(keysOf({ ...none, key: 'k', code: 'KeyK', ctrlKey: true })).toBe('mod+k');
    expect(keysOf({ ...none, key: 'Z', code: 'KeyZ', metaKey: true, shiftKey: true })).toBe('mod+shift+z');
  });
  it('reads ? and shifted digits on any keyboard layout', () => {
    expect(keysOf({ ...none, key: '?', code: 'Slash', shiftKey: true })).toBe('?');
    expect(keysOf({ ...none, key: '!', code: 'Digit1', shiftKey: true })).toBe('shift+1');
  });
  it('reads the place of a key where the keyboard gives no Latin letter', () => {
    expect(keysOf({ ...none, key: 'å', code: 'KeyA', altKey: true })).toBe('alt+a');
    expect(keysOf({ ...none, key: 'я', code: 'KeyZ', ctrlKey: true })).toBe('mod+z');
    expect(keysOf({ ...none, key: 'z', code: 'KeyY', ctrlKey: true })).toBe('mod+z');
  });
});

describe('actions', () => {
  it('have ids and keys of their own', () => {
    const ids = actions.map((action) => action.id);
    const keys = actions.flatMap((action) => action.keys ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
