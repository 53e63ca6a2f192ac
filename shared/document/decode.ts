import { fail, ok, type Result } from '../result.ts';

/** A file's text, byte order mark included, and how its bytes were written. */
export interface DecodedSource {
  readonly text: string;
  readonly encoding: 'utf8' | 'utf8-bom';
}

/**
 * The text of a file's bytes. Only UTF-8 is read, so that saving gives back the same bytes;
 * anything else is `document/encoding` (UTF-16, Latin-1 …) or `document/binary`.
 */
export function decodeSource(bytes: Uint8Array): Result<DecodedSource> {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return wrongEncoding('UTF-16');
  const sample = bytes.subarray(0, 8192);
  if (sample.includes(0)) {
    return looksLikeUtf16(sample) ? wrongEncoding('UTF-16') : binary();
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return ok({ text, encoding: first === 0xef && second === 0xbb && third === 0xbf ? 'utf8-bom' : 'utf8' });
  } catch {
    return mostlyText(sample) ? wrongEncoding('another encoding than UTF-8, such as Latin-1') : binary();
  }
}

/** The bytes of a text, as they are written to disk: UTF-8, with the byte order mark the text has. */
export function encodeSource(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function wrongEncoding(name: string): Result<never> {
  return fail({
    code: 'document/encoding',
    message: `The file is written in ${name}.`,
    advice: 'Save it as UTF-8 and open it again.',
  });
}

function binary(): Result<never> {
  return fail({
    code: 'document/binary',
    message: 'The file holds binary data, not text.',
    advice: 'Leave it out of the blueprint.',
  });
}

/** UTF-16 without a mark: nearly every second byte of a western text is zero, always on the same side. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > bytes.length / 5 && Math.min(even, odd) < bytes.length / 50;
}

function mostlyText(bytes: Uint8Array): boolean {
  const controls = bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127).length;
  return controls <= bytes.length / 100;
}
