import type { Sketch } from '../../shared/stack/sketch.ts';
import { classes } from '../ui/classes.ts';
import { SketchPicture } from './SketchPicture.tsx';

/** One choice of the gallery: a radio button with a picture. */
export function GalleryCard({
  id,
  title,
  sketch,
  chosen,
  onChoose,
}: {
  readonly id: string;
  readonly title: string;
  readonly sketch: Sketch | undefined;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <label
      className={classes(
        'relative block overflow-hidden rounded-lg border bg-panel has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent',
        chosen ? 'border-accent ring-1 ring-accent' : 'border-line hover:border-line-strong',
      )}
    >
      <input
        type="radio"
        name="template"
        value={id}
        checked={chosen}
        onChange={() => onChoose(id)}
        className="sr-only"
      />
      <span aria-hidden="true" className="block h-[84px] border-b border-line">
        {sketch ? <SketchPicture sketch={sketch} label={title} /> : null}
      </span>
      <span className="block truncate px-2.5 py-1.5 font-medium">{title}</span>
    </label>
  );
}
