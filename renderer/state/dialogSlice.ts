import type { StateCreator } from 'zustand';
import type { Finding } from '../../shared/finding/finding.ts';
import type { GoalView } from '../../shared/goals/goals.ts';
import type { ElementId, Layer } from '../../shared/graph/element.ts';
import type { DirtyFile } from '../../shared/workspace/api.ts';

/** A request that waits for an element to answer it: where "drop on empty" came from. */
export interface PendingJoin {
  readonly element: ElementId;
  readonly port: string;
  readonly type: string;
}

export type Dialog =
  | { readonly name: 'palette' }
  | { readonly name: 'search' }
  | { readonly name: 'new' }
  | { readonly name: 'shortcuts' }
  /** `page`: the id of a page; absent: the first. */
  | { readonly name: 'help'; readonly page?: string }
  | {
      readonly name: 'add';
      readonly layer?: Layer;
      readonly template?: string;
      readonly pending?: PendingJoin;
      /** The resource type that it should offer. */
      readonly type?: string;
      readonly domain?: string;
    }
  | {
      readonly name: 'add-input';
      readonly element: ElementId;
      readonly under?: readonly string[];
    }
  | { readonly name: 'add-request'; readonly element: ElementId; readonly type?: string }
  | { readonly name: 'add-part'; readonly element: ElementId }
  | { readonly name: 'add-domain'; readonly elements: readonly ElementId[] }
  | { readonly name: 'rename-domain'; readonly domain: string }
  | { readonly name: 'domain-owner'; readonly domain: string }
  | { readonly name: 'add-team' }
  | { readonly name: 'suggest' }
  | { readonly name: 'save-view' }
  | { readonly name: 'arrange-tour' }
  | { readonly name: 'goal'; readonly goal?: GoalView }
  | { readonly name: 'record-goal'; readonly goal: GoalView }
  | { readonly name: 'design'; readonly element: ElementId }
  | { readonly name: 'compare'; readonly element: ElementId }
  | { readonly name: 'export'; readonly format: string }
  | { readonly name: 'rename'; readonly element: ElementId }
  | { readonly name: 'rename-request'; readonly element: ElementId; readonly port?: string }
  | { readonly name: 'move'; readonly elements: readonly ElementId[] }
  | { readonly name: 'accept'; readonly finding: Finding }
  | { readonly name: 'severity'; readonly rule: string }
  | { readonly name: 'delete'; readonly elements: readonly ElementId[] }
  | { readonly name: 'fixes'; readonly finding: Finding }
  | { readonly name: 'restore'; readonly files: readonly DirtyFile[]; readonly savedAt: string }
  | { readonly name: 'cluster' }
  | { readonly name: 'skipped' };

/** A short message that goes away by itself, unless it tells a problem. */
export interface Toast {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly text: string;
  readonly advice?: string;
  readonly undo?: boolean;
}

/** What lies on top of the screen: at most one dialog, and messages. */
export interface DialogSlice {
  readonly dialog: Dialog | undefined;
  readonly toasts: readonly Toast[];
  /** The list of the history hangs open. */
  readonly historyOpen: boolean;
  setHistoryOpen(open: boolean): void;
  show(dialog: Dialog): void;
  close(): void;
  tell(toast: Omit<Toast, 'id'>): void;
  dismiss(id: number): void;
}

let lastToast = 0;

export const createDialogSlice: StateCreator<DialogSlice> = (set) => ({
  dialog: undefined,
  toasts: [],
  historyOpen: false,
  setHistoryOpen: (historyOpen) => set({ historyOpen }),
  show: (dialog) => set({ dialog }),
  close: () => set({ dialog: undefined }),
  tell: (toast) => {
    lastToast++;
    const id = lastToast;
    set((state) => ({
      toasts: [...state.toasts.filter((other) => other.text !== toast.text).slice(-2), { ...toast, id }],
    }));
  },
  dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
});
