/** The page that a link of a page names (`from`: the id of the page it is on); undefined for a link that leads elsewhere. */
export function linkedPage(from: string, href: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return undefined;
  const { pathname } = new URL(href, `file:///${from}`);
  return pathname.endsWith('.md') ? decodeURIComponent(pathname.slice(1, -'.md'.length)) : undefined;
}
