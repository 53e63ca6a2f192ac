/**
 * A text made safe for a terminal, a log or a table: escape sequences (colours, titles, links, clipboard), control
 * characters and marks that turn the reading direction are gone, and everything is on one line.
 */
export function oneLine(text: string): string {
  return text.replace(sequences, '').replace(/\s+/g, ' ').replace(unprintable, '');
}

/** Several lines made safe in the same way; their ends and indentation stay. */
export function plainLines(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(sequences, '')
    .replace(unprintable, (character) => (character === '\n' || character === '\t' ? character : ''));
}

const unprintable = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

// Made from code points so that the source holds no control characters itself.
const escapeCode = String.fromCharCode(0x1b);
const endings = String.fromCharCode(0x07, 0x9c);
const openers = String.fromCharCode(0x90, 0x98, 0x9d, 0x9e, 0x9f);
const control = String.fromCharCode(0x9b);

/**
 * Strings that a terminal keeps for itself (OSC, DCS, SOS, PM, APC, up to their end, or the end of their line), then CSI
 * sequences, then the short ones. ECMA-48, section 5.
 */
const sequences = new RegExp(
  [
    `(?:${escapeCode}[\\]PX^_]|[${openers}])[^${escapeCode}${endings}\\n]*(?:[${endings}]|${escapeCode}\\\\)?`,
    `(?:${escapeCode}\\[|${control})[0-?]*[ -/]*[@-~]?`,
    `${escapeCode}[ -/]*[0-~]?`,
  ].join('|'),
  'g',
);
