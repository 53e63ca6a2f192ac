import { create } from 'zustand';
import { createDesignSlice, type DesignSlice } from './designSlice.ts';
import { createDialogSlice, type DialogSlice } from './dialogSlice.ts';
import { createFolderSlice, type FolderSlice } from './folderSlice.ts';
import { createJoinSlice, type JoinSlice } from './joinSlice.ts';
import { createModelSlice, type ModelSlice } from './modelSlice.ts';
import { createSelectionSlice, type SelectionSlice } from './selectionSlice.ts';
import { createViewSlice, type ViewSlice } from './viewSlice.ts';

/** All that the screen knows, by slices: the model as the worker sees it, the folder, the selection, the view, what is open on top. */
export type Store = ModelSlice & FolderSlice & SelectionSlice & ViewSlice & DialogSlice & JoinSlice & DesignSlice;

export const useStore = create<Store>()((...parts) => ({
  ...createModelSlice(...parts),
  ...createFolderSlice(...parts),
  ...createSelectionSlice(...parts),
  ...createViewSlice(...parts),
  ...createDialogSlice(...parts),
  ...createJoinSlice(...parts),
  ...createDesignSlice(...parts),
}));
