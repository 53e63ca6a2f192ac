import type { ElementView } from '../../shared/workspace/snapshot.ts';
import { classes } from '../ui/classes.ts';

const look = 'inline-flex shrink-0 items-center justify-center px-1 leading-none font-bold';

/** How many findings an element has, in the colour and shape of the worst. Nothing for a sound element. */
export function CardBadge({ view, large = false }: { readonly view: ElementView; readonly large?: boolean }) {
  const size = large ? 'h-6 min-w-6 text-[16px]' : 'h-4 min-w-4 text-[10.5px]';
  const { errors, warnings } = view.counts;
  if (errors === 0 && warnings === 0) return null;
  const label = errors > 0 ? words(errors, 'error') : words(warnings, 'warning');
  const worst = errors > 0 ? 'rounded-full bg-error text-panel' : 'rounded-[4px] bg-warning-soft text-warning';
  return (
    <span role="img" aria-label={label} title={label} className={classes(size, look, worst)}>
      {errors > 0 ? errors : warnings}
    </span>
  );
}

function words(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
