const order = '-.0123456789_abcdefghijklmnopqrstuvwxyz';
const length = 8;
const entries = 1024;

/**
 * A number that sorts provisioners as Score's tools do: by file name, then by place in the file. The first eight
 * characters of the name count, which is what fits into an exact number.
 */
export function fileRank(file: string, index: number): number {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  let rank = 0;
  for (let at = 0; at < length; at++) {
    const character = name[at];
    rank = rank * (order.length + 1) + (character === undefined ? 0 : order.indexOf(character) + 1);
  }
  return rank * entries + Math.min(index, entries - 1);
}
