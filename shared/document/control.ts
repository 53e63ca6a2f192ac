/** The offset of the first control character that YAML forbids (C0 without tab and line ends, and DEL), or -1. */
export function firstControlCharacter(text: string): number {
  return text.search(forbidden);
}

// Built from code points so that the source holds no control characters itself.
const forbidden = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(11, 12)}${String.fromCharCode(14)}-${String.fromCharCode(31)}${String.fromCharCode(127)}]`,
);
