import { classes } from '../ui/classes.ts';

/** Widest average of a glyph, in parts of the size of the text: with room for capitals, as names of kinds have. */
const glyph = { sans: 0.68, mono: 0.602 } as const;

/**
 * One line of text that ends in an ellipsis where it does not fit. Only a text that may be too long is clipped: a clip is a
 * step of its own for the compositor, and there are thousands of cards.
 */
export function Clipped({
  text,
  size,
  room,
  font = 'sans',
  className,
}: {
  readonly text: string;
  /** Of the text, in canvas units; the class sets the same. */
  readonly size: number;
  /** Units that are there at least. */
  readonly room: number;
  readonly font?: keyof typeof glyph;
  readonly className: string;
}) {
  const fits = text.length * size * glyph[font] <= room;
  return (
    <div className={classes(fits ? 'whitespace-nowrap' : 'truncate', className)} title={text}>
      {text}
    </div>
  );
}
