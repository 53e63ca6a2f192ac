import type { ElementId } from '../../../shared/graph/element.ts';
import { copySelected } from '../../clipboard/copySelected.ts';
import { duplicate } from '../../clipboard/duplicate.ts';
import { pasteFromClipboard } from '../../clipboard/pasteText.ts';
import { callOf, perform, redo, undo } from '../../state/perform.ts';
import type { Store } from '../../state/store.ts';
import { type Action, anySelected, isOpen, oneSelected, withOne } from './action.ts';

/** History, clipboard and elements. */
export const editActions: readonly Action[] = [
  {
    id: 'edit.undo',
    title: 'Undo',
    keys: 'mod+z',
    group: 'Edit',
    whileTyping: true,
    when: isOpen,
    run: () => void undo(),
  },
  {
    id: 'edit.redo',
    title: 'Redo',
    keys: 'mod+shift+z',
    group: 'Edit',
    whileTyping: true,
    when: isOpen,
    run: () => void redo(),
  },
  {
    id: 'edit.history',
    title: 'History…',
    keys: 'mod+alt+z',
    group: 'Edit',
    when: isOpen,
    run: (state) => state.setHistoryOpen(true),
  },
  {
    id: 'element.copy',
    title: 'Copy as YAML',
    keys: 'mod+c',
    byEvent: true,
    group: 'Edit',
    when: anySelected,
    run: () => void copySelected({ cut: false }),
  },
  {
    id: 'element.cut',
    title: 'Cut',
    keys: 'mod+x',
    byEvent: true,
    group: 'Edit',
    when: anySelected,
    run: () => void copySelected({ cut: true }),
  },
  {
    id: 'element.paste',
    title: 'Paste YAML',
    keys: 'mod+v',
    byEvent: true,
    group: 'Edit',
    when: isOpen,
    run: () => void pasteFromClipboard(),
  },
  {
    id: 'element.duplicate',
    title: 'Duplicate',
    keys: 'mod+d',
    group: 'Edit',
    when: anySelected,
    run: (state) => void duplicate(state.selected),
  },
  {
    id: 'element.add',
    title: 'Add element…',
    keys: 'a',
    group: 'Edit',
    when: isOpen,
    run: (state) => state.show({ name: 'add' }),
  },
  {
    id: 'element.rename',
    title: 'Rename…',
    keys: 'f2',
    group: 'Edit',
    when: oneSelected,
    run: (state) => withOne(state, (element) => renameFocused(state, element)),
  },
  {
    id: 'request.rename',
    title: 'Rename a request…',
    keys: 'shift+f2',
    group: 'Edit',
    when: (state) => oneSelected(state) && state.selected.some((id) => state.elements.get(id)?.requires.length),
    run: (state) => withOne(state, (element) => state.show({ name: 'rename-request', element })),
  },
  {
    id: 'element.move',
    title: 'Move to domain…',
    keys: 'm',
    group: 'Edit',
    when: anySelected,
    run: (state) => state.show({ name: 'move', elements: state.selected }),
  },
  {
    id: 'element.publish',
    title: 'Publish, or no longer',
    keys: 'p',
    group: 'Edit',
    when: (state) => oneSelected(state) && state.selected.some((id) => state.elements.get(id)?.provides.length),
    run: (state) =>
      withOne(state, (element) => {
        const id = state.elements.get(element)?.published ? 'domain.unpublish' : 'domain.publish';
        void perform(callOf(id, { element }));
      }),
  },
  {
    id: 'element.delete',
    title: 'Delete…',
    keys: 'delete',
    group: 'Edit',
    when: anySelected,
    run: (state) => state.show({ name: 'delete', elements: state.selected }),
  },
  {
    id: 'element.select-all',
    title: 'Select all',
    keys: 'mod+a',
    group: 'Edit',
    when: isOpen,
    run: (state) =>
      state.select([...state.elements.values()].filter((view) => view.foldedInto === undefined).map((view) => view.id)),
  },
];

/** Renames what has the focus: a request in the inspector, else the selected element. */
function renameFocused({ show }: Store, element: ElementId): void {
  const port = document.activeElement?.closest<HTMLElement>('[data-request]')?.dataset.request;
  show(port === undefined ? { name: 'rename', element } : { name: 'rename-request', element, port });
}
