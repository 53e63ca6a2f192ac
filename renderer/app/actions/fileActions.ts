import { exportPicture } from '../../export/exportPicture.ts';
import { showNew } from '../../state/newBlueprint.ts';
import { pickFolder, showStart } from '../../state/openFolder.ts';
import { saveFiles } from '../../state/saveFiles.ts';
import { type Action, isOpen } from './action.ts';

/** Folders, saving and exports. */
export const fileActions: readonly Action[] = [
  {
    id: 'file.save',
    title: 'Save all changes',
    keys: 'mod+s',
    group: 'File',
    whileTyping: true,
    when: isOpen,
    run: () => void saveFiles(),
  },
  {
    id: 'file.open',
    title: 'Open folder…',
    keys: 'mod+o',
    group: 'File',
    when: (state) => state.door === 'desktop',
    run: () => void pickFolder(),
  },
  { id: 'file.new', title: 'New blueprint…', group: 'File', run: () => void showNew() },
  { id: 'file.start', title: 'Samples and recent folders', group: 'File', run: () => void showStart() },
  {
    id: 'export.open',
    title: 'Export…',
    group: 'File',
    when: isOpen,
    run: (state) => state.show({ name: 'export', format: 'kustomize' }),
  },
  { id: 'export.html', title: 'Export picture (HTML)', group: 'File', when: isOpen, run: () => void exportPicture() },
];
