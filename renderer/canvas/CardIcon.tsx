import { useStore } from '../state/store.ts';

/** How a card's icon is drawn: filled shapes with their outline, or lines alone. */
type Look = 'filled' | 'lines';

/**
 * The icon of a system on a card, as a picture behind an empty element. An inline SVG would clip and scale what it holds,
 * and each of these is a step of its own for the compositor: with thousands of cards that is most of a frame.
 */
export function CardIcon({ system, size }: { readonly system: string; readonly size: number }) {
  const icon = useStore((state) => state.systems.get(system));
  return <Picture label={icon?.title ?? system} path={icon?.icon ?? 'M4 4h16v16H4z'} look="filled" size={size} />;
}

/** Points right while something is folded away, and down while it is shown. */
export function FoldIcon({ open, size }: { readonly open: boolean; readonly size: number }) {
  return <Picture path={open ? 'm6 9 6 6 6-6' : 'm9 6 6 6-6 6'} look="lines" size={size} />;
}

function Picture({
  label,
  path,
  look,
  size,
}: {
  readonly label?: string;
  readonly path: string;
  readonly look: Look;
  readonly size: number;
}) {
  // Another theme has another ink, which a picture can't inherit.
  const theme = useStore((state) => state.shownTheme);
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <span
      {...named}
      className="inline-block shrink-0 bg-contain"
      style={{ width: size, height: size, backgroundImage: pictureOf(path, look, theme) }}
    />
  );
}

const pictures = new Map<string, string>();

/** The picture as a CSS value, in the quietest ink of the theme on the screen. */
function pictureOf(path: string, look: Look, theme: string): string {
  const contrast = window.matchMedia('(prefers-contrast: more)').matches;
  const key = `${theme} ${contrast} ${look} ${path}`;
  const known = pictures.get(key);
  if (known !== undefined) return known;
  const ink = getComputedStyle(document.documentElement).getPropertyValue('--ink-3');
  const drawn =
    look === 'filled'
      ? `fill="${ink}" fill-rule="evenodd" stroke="${ink}" stroke-width="1.5" stroke-linejoin="round"`
      : `fill="none" stroke="${ink}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${path}" ${drawn}/></svg>`;
  const picture = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
  pictures.set(key, picture);
  return picture;
}
