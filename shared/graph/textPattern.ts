/** What stands for other characters in a pattern: `*` for any, `?` for exactly one. */
export type Wildcards = '*?' | '*';

/** True when a text fits a pattern. Takes no longer than the product of their lengths, whoever wrote the pattern. */
export function fitsPattern(pattern: string, text: string, wildcards: Wildcards = '*?'): boolean {
  if (!pattern.includes('*') && !pattern.includes('?')) return pattern === text;
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    const unit = pattern[inPattern];
    if (unit === '*') {
      star = inPattern++;
      resume = at;
    } else if ((unit === '?' && wildcards === '*?') || unit === text[at]) {
      inPattern++;
      at++;
    } else if (star >= 0) {
      inPattern = star + 1;
      at = ++resume;
    } else return false;
  }
  while (pattern[inPattern] === '*') inPattern++;
  return inPattern === pattern.length;
}
