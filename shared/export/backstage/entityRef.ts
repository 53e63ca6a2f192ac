/** Kinds of the catalogue that are made from a graph, in the order in which they are written. */
export const entityKinds: readonly string[] = ['Domain', 'System', 'Group', 'Component', 'API', 'Resource'];

/** An entity as others name it. Without a namespace it is in `default`. */
export interface EntityRef {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** The reference as a field of a descriptor holds it; the kind is left out where the field means it anyway. */
export function refText({ kind, namespace, name }: EntityRef, meant?: string): string {
  return `${kind === meant ? '' : `${kind.toLowerCase()}:`}${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** The same text for references that Backstage takes as the same: it passes over the case of letters. */
export function refKey({ kind, namespace, name }: EntityRef): string {
  const place = namespace === undefined || namespace === 'default' ? {} : { namespace };
  return refText({ kind, ...place, name }).toLowerCase();
}

/** A text as the name of an entity: 1 to 63 letters, digits, `-`, `_` and `.`, with a letter or digit at both ends. */
export function entityName(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^A-Za-z0-9_.]+/g, '-')
    .toLowerCase()
    .slice(0, 63)
    .replaceAll(/^[-_.]+|[-_.]+$/g, '');
  return plain === '' ? 'unnamed' : plain;
}
