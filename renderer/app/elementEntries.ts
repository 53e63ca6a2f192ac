import type { DomainView, ElementView } from '../../shared/workspace/snapshot.ts';
import { alignSelected } from '../canvas/alignSelected.ts';
import { copySelected } from '../clipboard/copySelected.ts';
import { duplicate } from '../clipboard/duplicate.ts';
import { showApiChanges } from '../evolution/sinceState.ts';
import { callOf, perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import { followFrom } from '../tour/followFrom.ts';
import type { MenuEntry } from '../ui/Menu.tsx';
import { goIn } from './goIn.ts';

/** What can be done with the given elements: the same list for canvas, tree and inspector. */
export function elementEntries(views: readonly ElementView[], domains: readonly DomainView[]): readonly MenuEntry[] {
  const { show } = useStore.getState();
  const ids = views.map((view) => view.id);
  const one = views.length === 1 ? views[0] : undefined;
  const move: MenuEntry = {
    id: 'move',
    label: 'Move to domain',
    entries: [
      { id: 'move:ask', label: 'See what it would do…', keys: 'm', run: () => show({ name: 'move', elements: ids }) },
      ...domains.map(
        (domain, index): MenuEntry => ({
          id: `move:${domain.name}`,
          label: domain.name,
          separator: index === 0,
          disabled: views.every((view) => view.domain === domain.name),
          run: () => void perform(callOf('element.move-to-domain', { elements: ids, domain: domain.name })),
        }),
      ),
      {
        id: 'move:new',
        label: views.length > 1 ? 'New domain from selection…' : 'New domain…',
        separator: domains.length > 0,
        run: () => show({ name: 'add-domain', elements: ids }),
      },
      {
        id: 'move:none',
        label: 'No domain',
        disabled: views.every((view) => view.domain === undefined),
        run: () => void perform(callOf('element.move-to-domain', { elements: ids, domain: null })),
      },
    ],
  };
  const clipboard: readonly MenuEntry[] = [
    { id: 'copy', label: 'Copy as YAML', keys: 'mod+c', separator: true, run: () => void copySelected({ cut: false }) },
    { id: 'cut', label: 'Cut', keys: 'mod+x', run: () => void copySelected({ cut: true }) },
    { id: 'duplicate', label: 'Duplicate', keys: 'mod+d', run: () => void duplicate(ids) },
  ];
  const remove: MenuEntry = {
    id: 'delete',
    label: views.length === 1 ? 'Delete…' : `Delete ${views.length} elements…`,
    keys: 'delete',
    danger: true,
    separator: true,
    run: () => show({ name: 'delete', elements: ids }),
  };
  if (!one) return [alignEntry(), move, ...clipboard, remove];
  return [
    { id: 'source', label: 'Open source', keys: 'enter', run: () => goIn(one.id) },
    { id: 'follow', label: 'Follow the golden path', keys: 'g', run: () => followFrom(one.id, 'down') },
    { id: 'rename', label: 'Rename…', keys: 'F2', run: () => show({ name: 'rename', element: one.id }) },
    ...(one.requires.length > 0
      ? [
          {
            id: 'rename-request',
            label: 'Rename a request…',
            keys: 'shift+f2',
            run: () => show({ name: 'rename-request', element: one.id }),
          },
        ]
      : []),
    ...(one.provides.length > 0 && !one.published
      ? [
          {
            id: 'publish',
            label: 'Publish',
            keys: 'p',
            run: () => void perform(callOf('domain.publish', { element: one.id })),
          },
        ]
      : []),
    ...(one.provides.length > 0 && one.published && one.domain !== undefined
      ? [
          {
            id: 'unpublish',
            label: 'Unpublish',
            keys: 'p',
            run: () => void perform(callOf('domain.unpublish', { element: one.id })),
          },
        ]
      : []),
    ...(one.provides.length > 0 && one.layer !== 'app'
      ? [
          { id: 'design', label: 'Design the API…', run: () => show({ name: 'design', element: one.id }) },
          { id: 'api-changes', label: 'API changes', run: () => showApiChanges(one.id) },
          { id: 'compare', label: 'Offer by another engine…', run: () => show({ name: 'compare', element: one.id }) },
        ]
      : []),
    ...(one.folds > 0
      ? [
          {
            id: 'unfold',
            label: `Show or hide ${one.folds} supporting objects`,
            run: () => useStore.getState().toggleUnfolded(one.id),
          },
        ]
      : []),
    move,
    ...clipboard,
    remove,
  ];
}

function alignEntry(): MenuEntry {
  return {
    id: 'align',
    label: 'Align',
    disabled: useStore.getState().settings.locked,
    entries: [
      { id: 'align:left', label: 'Left', keys: 'alt+a', run: () => void alignSelected('left') },
      { id: 'align:centre', label: 'Centres', keys: 'alt+h', run: () => void alignSelected('centre') },
      { id: 'align:right', label: 'Right', keys: 'alt+d', run: () => void alignSelected('right') },
      { id: 'align:top', label: 'Top', keys: 'alt+w', separator: true, run: () => void alignSelected('top') },
      { id: 'align:middle', label: 'Middles', keys: 'alt+v', run: () => void alignSelected('middle') },
      { id: 'align:bottom', label: 'Bottom', keys: 'alt+s', run: () => void alignSelected('bottom') },
      {
        id: 'align:spread',
        label: 'Distribute left to right',
        keys: 'mod+alt+h',
        separator: true,
        run: () => void alignSelected('spread'),
      },
      {
        id: 'align:spread-down',
        label: 'Distribute top to bottom',
        keys: 'mod+alt+v',
        run: () => void alignSelected('spread-down'),
      },
    ],
  };
}
