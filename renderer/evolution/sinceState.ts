import { create } from 'zustand';
import type { ElementId } from '../../shared/graph/element.ts';
import { useStore } from '../state/store.ts';

/** The state that the APIs are compared with. */
export type Since =
  | { readonly kind: 'saved' }
  | { readonly kind: 'revision'; readonly revision: string }
  | { readonly kind: 'cluster'; readonly context: string };

/** What the view of API changes is about; kept while another view is shown. */
interface SinceState {
  /** Undefined: HEAD in a repository, else the saved files. */
  readonly since: Since | undefined;
  /** The one API that is looked at; undefined = all. */
  readonly only: ElementId | undefined;
}

export const useSince = create<SinceState>()(() => ({ since: undefined, only: undefined }));

/** Opens the view, on one API or on all. */
export function showApiChanges(only?: ElementId): void {
  useSince.setState({ only });
  useStore.getState().setCentre('changes');
}
