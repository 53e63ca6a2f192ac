/** Names that Windows keeps for devices, whatever the extension. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/;
const longest = 63;

/**
 * A file name that is safe on every system and in every tool, made of what people wrote: lower case letters, digits,
 * dots and dashes, at most 63 characters with its extension, never the name of a device or an option. `taken` holds the
 * names given so far; a name that is taken gets a number, and the new name is added.
 */
export function exportName(words: readonly string[], extension: string, taken: Set<string>): string {
  const wanted = slug(words.join('-'));
  const stem = reserved.test(wanted) ? `object-${wanted}` : wanted || 'object';
  for (let count = 1; ; count++) {
    const end = `${count === 1 ? '' : `-${count}`}.${extension}`;
    const name = `${stem.slice(0, longest - end.length).replace(/[.-]+$/, '')}${end}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/[.-]*-[.-]*/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '');
}
