import type { IncomingMessage } from 'node:http';

/** The JSON of a request of at most `limit` bytes, or why it can't be had: `large` or `broken`. */
export async function readJson(
  request: IncomingMessage,
  limit: number,
): Promise<{ readonly json: unknown } | 'large' | 'broken'> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return 'large';
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request) {
      const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
      size += bytes.length;
      if (size > limit) return 'large';
      parts.push(bytes);
    }
    return { json: JSON.parse(Buffer.concat(parts).toString('utf8')) };
  } catch {
    return 'broken';
  }
}
