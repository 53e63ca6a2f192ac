/** The plural of a kind's lower-case name, as English has it near enough: `redis` → `redises`, `policy` → `policies`. */
export function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
