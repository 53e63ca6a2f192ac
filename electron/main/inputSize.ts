/** The largest input of a call that a window may send, in characters and numbers. */
export const inputLimit = 48 * 1024 * 1024;

/** True when plain data has at most `limit` characters, numbers and keys. Stops counting as soon as it knows. */
export function isWithinSize(value: unknown, limit: number = inputLimit): boolean {
  let left = limit;
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && left >= 0) {
    const next = waiting.pop();
    if (typeof next === 'string') left -= next.length;
    else if (ArrayBuffer.isView(next) || next instanceof ArrayBuffer) left -= next.byteLength;
    else if (typeof next === 'object' && next !== null) {
      left -= 1;
      for (const [key, child] of Object.entries(next)) {
        left -= key.length;
        waiting.push(child);
      }
    } else left -= 1;
  }
  return left >= 0;
}
