import type { ElementView } from '../../shared/workspace/snapshot.ts';

/** How many findings an element has, in the colour and shape of the worst. Nothing for a sound element. */
export function CardBadge({ view }: { readonly view: ElementView }) {
  const { errors, warnings } = view.counts;
  if (errors > 0) {
    return (
      <span
        role="img"
        aria-label={words(errors, 'error')}
        title={words(errors, 'error')}
        className="inline-flex h-4 min-w-4 shrink-0 items-center justify-center rounded-full bg-error px-1 text-[10.5px] leading-none font-bold text-panel"
      >
        {errors}
      </span>
    );
  }
  if (warnings > 0) {
    return (
      <span
        role="img"
        aria-label={words(warnings, 'warning')}
        title={words(warnings, 'warning')}
        className="inline-flex h-4 min-w-4 shrink-0 items-center justify-center rounded-[4px] bg-warning-soft px-1 text-[10.5px] leading-none font-bold text-warning"
      >
        {warnings}
      </span>
    );
  }
  return null;
}

function words(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
