const widest = 160;

/** An example's file as people read it: lines that go on and on are cut. */
export function exampleText(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.length > widest ? `${line.slice(0, widest)}…` : line))
    .join('\n');
}
