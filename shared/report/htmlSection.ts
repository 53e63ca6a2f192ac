import { type Html, html } from './escapeHtml.ts';

/** A titled table of the page; nothing where it has no row. */
export function htmlSection(title: string, heads: readonly string[], rows: readonly Html[]): Html {
  if (rows.length === 0) return html``;
  return html`<section><h2>${title}</h2><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${rows}</tbody></table></section>
`;
}
