import type { Element } from '../graph/element.ts';

/** Names in a sentence: "a, b and 3 more". */
export function named(elements: readonly Pick<Element, 'name'>[], most = 3): string {
  const names = [...new Set(elements.map(({ name }) => name))];
  const more = names.length - most;
  if (more > 0) return `${names.slice(0, most).join(', ')} and ${more} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Names with what they do: "a asks", "a and b ask". */
export function doing(elements: readonly Pick<Element, 'name'>[], one: string, many: string): string {
  return `${named(elements)} ${new Set(elements.map(({ name }) => name)).size === 1 ? one : many}`;
}

/** "1 workload", "3 workloads". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
