import { yaml11Value } from './yaml11.ts';

/**
 * True for a text that, written without quotes, some YAML reader would not take as that text: YAML's own signs,
 * what reads as a number, truth word or null in YAML 1.1 or 1.2, dates, and the merge key.
 */
export function needsQuotes(text: string, inFlow: boolean): boolean {
  if (text === '' || text !== text.trim() || /[\n\r\t]/.test(text)) return true;
  if (/^[-?:,[\]{}#&*!|>'"%@`]/.test(text) && !/^[-?:][^\s,[\]{}]/.test(text)) return true;
  if (/:(\s|$)|\s#/.test(text) || /^(---|\.\.\.)(\s|$)/.test(text)) return true;
  if (inFlow && /[,[\]{}]|^[?:-]|:/.test(text) && !/^[^,[\]{}?:-][^,[\]{}:]*(:[^\s,[\]{}:]+)*$/.test(text)) return true;
  if (JSON.stringify(text).length !== text.length + 2 + (text.match(/["\\]/g)?.length ?? 0)) return true;
  return hidden.test(text) || yaml11Value(text) !== undefined || lookalike.test(text);
}

const hidden = /[\u007f-\u009f\u2028\u2029\ufeff]/;

const lookalike = new RegExp(
  [
    '^(?:~|null|true|false|yes|no|on|off|y|n|<<|=',
    '[-+]?\\.(?:inf|nan)',
    '[-+]?[\\d._]+(?:e[-+]?\\d+)?',
    '[-+]?0[xob][\\da-f_]+',
    '[-+]?\\d[\\d_]*(?::[0-5]?\\d)+(?:\\.[\\d_]*)?',
    '\\d{4}-\\d{1,2}-\\d{1,2}(?:[t\\s].*)?)$',
  ].join('|'),
  'i',
);
