/** So few cards are read at a glance: nothing is gained by boxes around them. */
const MANY = 12;
/** A folder with more cards than this is looked into. */
const MOST = 30;
/** Fewer cards than this stay with those of the folder above. */
const FEW = 5;

/** A card and the path of the file that it is written in. */
export interface Filed {
  readonly id: string;
  readonly file: string;
}

/**
 * Groups cards by the folders that their files lie in, as deep as it takes to get groups of a size that can be read:
 * folder by id. Cards that stay behind in the root have none, and neither has anybody where there are few cards.
 */
export function folderGroups(cards: readonly Filed[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (cards.length > MANY) divide(cards, '', found);
  return found;
}

function divide(cards: readonly Filed[], folder: string, found: Map<string, string>): void {
  const parts = new Map<string, Filed[]>();
  for (const card of cards) {
    const below = card.file.slice(folder.length);
    const name = below.slice(0, below.indexOf('/') + 1);
    const part = parts.get(name);
    if (part) part.push(card);
    else parts.set(name, [card]);
  }
  const rest = parts.get('') ?? [];
  for (const [name, part] of parts) {
    if (name === '') continue;
    if (part.length < FEW) rest.push(...part);
    else if (part.length > MOST) divide(part, folder + name, found);
    else for (const { id } of part) found.set(id, commonFolder(part));
  }
  if (folder !== '' && rest.length > 0) for (const { id } of rest) found.set(id, folder);
}

/** The deepest folder that holds all the files, with a slash behind it. */
function commonFolder(cards: readonly Filed[]): string {
  const folders = cards.map(({ file }) => file.slice(0, file.lastIndexOf('/') + 1));
  return folders.reduce((common, folder) => {
    let end = 0;
    for (
      let at = common.indexOf('/');
      at >= 0 && common.slice(0, at + 1) === folder.slice(0, at + 1);
      at = common.indexOf('/', at + 1)
    )
      end = at + 1;
    return common.slice(0, end);
  });
}
