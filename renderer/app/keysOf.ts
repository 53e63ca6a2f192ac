/**
 * The keys of an event in the notation of actions: `mod+shift+m`. `?` and `/` stand for themselves on every keyboard. Where
 * the keyboard gives no Latin letter (Option on a Mac, a Cyrillic or Greek layout), the place of the key counts.
 */
export function keysOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string {
  const mod = event.ctrlKey || event.metaKey;
  if (!mod && !event.altKey && (event.key === '?' || event.key === '/')) return event.key;
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const isForeign = (mod || event.altKey) && letter !== undefined && !/^[a-z]$/i.test(event.key);
  const named = isForeign ? letter : event.key;
  const key = digit !== undefined && (event.shiftKey || event.altKey) ? digit : named.toLowerCase();
  return [mod ? 'mod' : '', event.altKey ? 'alt' : '', event.shiftKey ? 'shift' : '', key].filter(Boolean).join('+');
}
