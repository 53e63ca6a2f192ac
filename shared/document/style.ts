import type { Document } from './document.ts';

/** How a document is written, so that what is added looks like what is there. */
export interface Style {
  readonly json: boolean;
  readonly eol: '\n' | '\r\n';
  /** Blanks per level. */
  readonly step: number;
  /** Blanks between the column of a key and that of its list's dashes; 0 where they are the same. */
  readonly listStep: number;
  /** The quotes used where a text needs some and has none yet. */
  readonly quote: 'single' | 'double';
  /** Blanks inside the braces of a map on one line. */
  readonly padded: boolean;
}

export const freshStyle: Style = {
  json: false,
  eol: '\n',
  step: 2,
  listStep: 0,
  quote: 'double',
  padded: true,
};

/** The style of a document, by its first example of each habit; what it shows none of is taken from its file. */
export function styleOf(document: Document): Style {
  const own = document.text.slice(document.span.start, document.span.end);
  const texts = [own, document.text];
  const json = document.syntax === 'json';
  return {
    json,
    eol: eolOf(document.text),
    step: firstOf(texts, json ? jsonStep : mapStep) ?? freshStyle.step,
    listStep: firstOf(texts, listStep) ?? freshStyle.listStep,
    quote: json ? 'double' : (firstOf(texts, quoteUsed) ?? freshStyle.quote),
    padded: json ? true : (firstOf(texts, bracesPadded) ?? freshStyle.padded),
  };
}

/** The line end a text uses first; LF where it has none. */
export function eolOf(text: string): '\n' | '\r\n' {
  const feed = text.indexOf('\n');
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

function firstOf<T>(texts: readonly string[], ask: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const answer = ask(text);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

function mapStep(text: string): number | undefined {
  const nested = /^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*\1( +)[^\s#-]/m.exec(text);
  return nested?.[2]?.length;
}

function jsonStep(text: string): number | undefined {
  return /[{[]\r?\n( +)\S/.exec(text)?.[1]?.length;
}

function listStep(text: string): number | undefined {
  const list = /^( *)(?:- )*[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)-(?:\s|$)/m.exec(text);
  if (list?.[1] === undefined || list[2] === undefined) return undefined;
  const dashes = /^ *((?:- )*)/.exec(list[0])?.[1]?.length ?? 0;
  const step = list[2].length - list[1].length - dashes;
  return step < 0 ? undefined : step;
}

function quoteUsed(text: string): Style['quote'] | undefined {
  const quote = /^[^#\n]*(?::|-)[ \t]+(["'])/m.exec(text)?.[1];
  return quote === undefined ? undefined : quote === "'" ? 'single' : 'double';
}

function bracesPadded(text: string): boolean | undefined {
  const brace = /(?::|-)[ \t]+\{( ?)[^\s{}]/.exec(text);
  return brace ? brace[1] === ' ' : undefined;
}
