import type { HelpPage } from './pages.ts';

/** Pages in which every word occurs: those first that have them in their title, else in the order of the list. */
export function findPages(pages: readonly HelpPage[], asked: string): readonly HelpPage[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return pages;
  const hasAll = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const byTitle = pages.filter(({ title }) => hasAll(title));
  const byText = pages.filter((page) => !byTitle.includes(page) && hasAll(`${page.title} ${page.text}`));
  return [...byTitle, ...byText];
}
