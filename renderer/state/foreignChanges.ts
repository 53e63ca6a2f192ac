/**
 * Changes that do not come from the code editor (commands, undo, the disk) and are under way. The editor counts its edits
 * from a text that such a change may be about to replace, so it holds them back until the change is through.
 */
let underWay = 0;
const waiting = new Set<() => void>();

/** Marks a change as under way until its promise is settled. */
export async function foreignChange<T>(change: Promise<T>): Promise<T> {
  underWay++;
  try {
    return await change;
  } finally {
    underWay--;
    if (underWay === 0) for (const tell of waiting) tell();
  }
}

/** True while such a change is under way. */
export function foreignChangeUnderWay(): boolean {
  return underWay > 0;
}

/** Calls whenever the last change under way is through; gives the function that stops it. */
export function onForeignChangesDone(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}
