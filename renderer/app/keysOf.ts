/** The keys of an event in the notation of actions: `mod+shift+m`. `?` and `/` stand for themselves on every keyboard. */
export function keysOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string {
  const mod = event.ctrlKey || event.metaKey;
  if (!mod && !event.altKey && (event.key === '?' || event.key === '/')) return event.key;
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const key = digit !== undefined && event.shiftKey ? digit : event.key.toLowerCase();
  return [mod ? 'mod' : '', event.altKey ? 'alt' : '', event.shiftKey ? 'shift' : '', key].filter(Boolean).join('+');
}
