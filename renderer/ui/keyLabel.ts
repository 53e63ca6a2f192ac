const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const words: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  escape: 'Esc',
  delete: 'Del',
  enter: 'Enter',
  arrows: '← ↑ → ↓',
};

/** `mod+shift+m` as shown to people: `Ctrl Shift M`. */
export function keyLabel(keys: string): string {
  return keys
    .split('+')
    .map((key) => words[key] ?? (key.length === 1 || /^f\d+$/.test(key) ? key.toUpperCase() : key))
    .join(' ');
}
