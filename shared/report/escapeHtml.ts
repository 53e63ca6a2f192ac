import { oneLine } from '../finding/print/oneLine.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand between tags and in quoted attributes of HTML and SVG: one line, nothing but text. */
export function escapeHtml(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A template for HTML: everything that is filled in is escaped, unless it is HTML already. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  let text = strings[0] ?? '';
  values.forEach((value, index) => {
    text += textOf(value) + (strings[index + 1] ?? '');
  });
  return new Html(text);
}

function textOf(value: string | number | Html | readonly Html[]): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value instanceof Html ? value.text : value.map((one) => one.text).join('');
}

/** Markup that is safe: made by `html`, or a constant of ours. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
