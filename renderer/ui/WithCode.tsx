/** A text whose parts between backquotes are shown as code. */
export function WithCode({ text }: { readonly text: string }) {
  const parts = text.split('`');
  return parts.map((part, index) =>
    index % 2 === 1 && index < parts.length - 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name and never move
      <code key={index} className="font-mono text-[0.92em] text-ink">
        {part}
      </code>
    ) : (
      part
    ),
  );
}
