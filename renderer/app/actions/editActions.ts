import { copySelected } from '../../clipboard/copySelected.ts';
import { duplicate } from '../../clipboard/duplicate.ts';
import { pasteFromClipboard } from '../../clipboard/pasteText.ts';
import { redo, undo } from '../../state/perform.ts';
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
    run: (state) => withOne(state, (element) => state.show({ name: 'rename', element })),
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
