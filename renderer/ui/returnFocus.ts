/** What lies over the app and has the focus for a while. */
const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** Where the focus goes when what had it is gone: the canvas, or the tab of what covers it. */
const fallbacks = ['[data-canvas]:not([inert] *)', '[role="tab"][aria-selected="true"]', 'main button'];

let last: HTMLElement | undefined;

/** Remembers what had the focus below dialogs and menus. Called once a window. */
export function followFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.closest(overlays) === null) last = target;
  });
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    // A click on the bare canvas takes the focus away from a field: it must not come back to the field later.
    const isDropped = relatedTarget === null && document.hasFocus();
    if (isDropped && target instanceof Element && target.closest(overlays) === null) last = undefined;
  });
}

/**
 * Gives the focus back when a dialog closes, also where the dialog was opened by a key or out of another dialog (Radix
 * only knows the button that opened it). Does nothing while another dialog is open.
 */
export function returnFocus(event: Event): void {
  event.preventDefault();
  if (document.querySelector(overlays) !== null) return;
  if (last?.isConnected) last.focus({ preventScroll: true });
  // One after the other: a list of selectors would find what comes first on the page, and a focused tab changes the view.
  for (const selector of fallbacks) {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }
}
