import type { Store } from '../../state/store.ts';

/** A verb of the app: menus, palette, keyboard and tests call the same id. */
export interface Action {
  readonly id: string;
  readonly title: string;
  /** `mod` is Ctrl, or Cmd on a Mac. */
  readonly keys?: string;
  /** The keys are the system's own and come as an event of the clipboard: only shown here. */
  readonly byEvent?: true;
  readonly group: 'File' | 'Edit' | 'View' | 'Go' | 'Platform' | 'Help';
  /** Works while a person types in a field or in the editor. */
  readonly whileTyping?: boolean;
  /** When it makes sense; always, if absent. */
  readonly when?: (state: Store) => boolean;
  readonly run: (state: Store) => void;
}

/** When a folder is open. */
export const isOpen = (state: Store) => state.phase.name === 'open';
/** When just one element is selected. */
export const oneSelected = (state: Store) => isOpen(state) && state.selected.length === 1;
/** When several elements are selected, and cards may be moved. */
export const manySelected = (state: Store) => isOpen(state) && state.selected.length > 1 && !state.settings.locked;
/** When anything is selected. */
export const anySelected = (state: Store) => isOpen(state) && state.selected.length > 0;

/** Does something with the first selected element. */
export function withOne(state: Store, then: (id: Store['selected'][number]) => void): void {
  const id = state.selected[0];
  if (id !== undefined) then(id);
}
