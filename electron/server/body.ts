import type { IncomingMessage } from 'node:http';
import { limits } from './limits.ts';

/** The JSON of a request, or why it can't be had: `large` or `broken`. */
export async function readJson(request: IncomingMessage): Promise<{ readonly json: unknown } | 'large' | 'broken'> {
  if (Number(request.headers['content-length'] ?? 0) > limits.body) return 'large';
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request) {
      const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
      size += bytes.length;
      if (size > limits.body) return 'large';
      parts.push(bytes);
    }
    return { json: JSON.parse(Buffer.concat(parts).toString('utf8')) };
  } catch {
    return 'broken';
  }
}
