import type { Alignment } from '../../canvas/align.ts';
import { alignSelected } from '../../canvas/alignSelected.ts';
import { camera } from '../../canvas/camera.ts';
import { buildScene } from '../../canvas/scene.ts';
import { place } from '../../state/perform.ts';
import type { Store } from '../../state/store.ts';
import { type Action, isOpen, manySelected } from './action.ts';

/** Ways to put cards in line, with the keys that design tools have for them. */
const alignments: readonly { readonly how: Alignment; readonly title: string; readonly keys: string }[] = [
  { how: 'left', title: 'Align left', keys: 'alt+a' },
  { how: 'centre', title: 'Align centres', keys: 'alt+h' },
  { how: 'right', title: 'Align right', keys: 'alt+d' },
  { how: 'top', title: 'Align top', keys: 'alt+w' },
  { how: 'middle', title: 'Align middles', keys: 'alt+v' },
  { how: 'bottom', title: 'Align bottom', keys: 'alt+s' },
  { how: 'spread', title: 'Distribute left to right', keys: 'mod+alt+h' },
  { how: 'spread-down', title: 'Distribute top to bottom', keys: 'mod+alt+v' },
];

/** Where cards lie. */
export const layoutActions: readonly Action[] = [
  {
    id: 'layout.tidy',
    title: 'Tidy up the layout',
    group: 'View',
    when: (state) => isOpen(state) && !state.settings.locked,
    run: tidyUp,
  },
  ...alignments.map(
    ({ how, title, keys }): Action => ({
      id: `layout.${how}`,
      title,
      keys,
      group: 'Edit',
      when: manySelected,
      run: () => void alignSelected(how),
    }),
  ),
];

function tidyUp(state: Store): void {
  const { layout } = buildScene({
    elements: state.elements,
    edges: state.edges,
    unfolded: state.unfolded,
    placed: new Map(),
  });
  const places = Object.fromEntries([...layout.nodes].map(([id, rect]) => [id, { x: rect.x, y: rect.y }]));
  void place(places, 'Tidy up').then(() => camera()?.fitAll());
}
