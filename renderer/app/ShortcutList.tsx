import { Keys } from '../ui/Keys.tsx';
import { actions } from './actions.ts';

const gestures: readonly (readonly [string, string])[] = [
  ['Scroll', 'Move over the canvas'],
  ['Ctrl or pinch + scroll', 'Zoom to the pointer'],
  ['Space + drag', 'Move over the canvas'],
  ['Drag on empty', 'Select what lies inside'],
  ['Shift + click', 'Add to the selection'],
  ['Arrow keys', 'Nudge the selection; with Shift ten times as far'],
  ['Drag', 'Move; catches on the edges and middles of neighbours, not with Ctrl or Cmd'],
  ['Alt + drag', 'Leave a copy where it is dropped'],
  ['Drag from a port', 'Draw an edge; drop on empty to add what is missing'],
  ['Double-click', 'Open the source of an element, or go into a domain'],
];

/** Every key and every gesture, by what they are for. */
export function ShortcutList() {
  const groups = Map.groupBy(
    actions.filter((action) => action.keys !== undefined),
    (action) => action.group,
  );
  return (
    <div className="columns-[280px] gap-8">
      {[...groups].map(([group, list]) => (
        <section key={group} className="mb-5 break-inside-avoid">
          <h3 className="mb-1.5 text-xs font-semibold text-ink-3">{group}</h3>
          {list.map((action) => (
            <p key={action.id} className="flex items-center justify-between gap-3 py-[3px]">
              {action.title}
              <Keys keys={action.keys ?? ''} />
            </p>
          ))}
        </section>
      ))}
      <section className="break-inside-avoid">
        <h3 className="mb-1.5 text-xs font-semibold text-ink-3">Canvas</h3>
        {gestures.map(([how, what]) => (
          <p key={how} className="py-[3px]">
            <b className="font-medium">{how}</b> <span className="text-ink-2">{what}</span>
          </p>
        ))}
      </section>
    </div>
  );
}
