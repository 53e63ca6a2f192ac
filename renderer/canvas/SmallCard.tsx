import type { ElementView } from '../../shared/workspace/snapshot.ts';
import { classes } from '../ui/classes.ts';
import { CardBadge } from './CardBadge.tsx';
import { CardIcon } from './CardIcon.tsx';
import { CARD_WIDTH, cardLines } from './cardText.ts';

/** Letters that surely fit into a line beside the icon and a badge. */
const LINE = 13;

/** A card while the view is so far away that only its name can be read, which has all the room. */
export function SmallCard({ view }: { readonly view: ElementView }) {
  const short = view.name.length <= LINE;
  return (
    <div className="flex h-full items-center gap-2 pr-2.5 pl-3.5" title={`${view.title} ${view.name}`}>
      <CardIcon system={view.system} size={20} />
      <span
        style={short ? undefined : { maxWidth: CARD_WIDTH - 54 }}
        className={classes(
          'min-w-0 flex-1 text-[18px] leading-[21px] font-semibold',
          short ? 'whitespace-nowrap' : cardLines(view).length > 0 ? 'line-clamp-2 wrap-anywhere' : 'truncate',
        )}
      >
        {view.name}
      </span>
      <CardBadge view={view} large />
    </div>
  );
}
