import { useStore } from '../state/store.ts';
import { type Alignment, aligned } from './align.ts';
import { savePlaces } from './dropCards.ts';
import { shownScene } from './shownScene.ts';

const titles: Readonly<Record<Alignment, string>> = {
  left: 'Align left',
  centre: 'Align centres',
  right: 'Align right',
  top: 'Align top',
  middle: 'Align middles',
  bottom: 'Align bottom',
  spread: 'Distribute left to right',
  'spread-down': 'Distribute top to bottom',
};

/** Puts the selected cards in line, as one step of undo. */
export async function alignSelected(how: Alignment): Promise<void> {
  const scene = shownScene();
  const { selected, settings } = useStore.getState();
  if (!scene || settings.locked) return;
  const cards = selected.flatMap((id) => {
    const rect = scene.layout.nodes.get(id);
    const view = scene.elements.get(id);
    return rect && view ? [{ id, layer: view.layer, rect }] : [];
  });
  const places = aligned(cards, how);
  if (places.size > 0) await savePlaces(scene, places, titles[how]);
}
