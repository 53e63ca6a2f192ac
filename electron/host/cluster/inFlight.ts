import { requestsInFlight } from './agents.ts';

/** Does something to every item, `limit` at a time, in order of the items. */
export async function inFlight<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  limit: number = requestsInFlight,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
