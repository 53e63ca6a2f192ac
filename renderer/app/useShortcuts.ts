import { useEffect } from 'react';
import { useStore } from '../state/store.ts';
import { actions } from './actions.ts';
import { isTyping } from './isTyping.ts';
import { keysOf } from './keysOf.ts';

/** Runs actions by their keys, wherever the focus is, unless a person types or a dialog is open. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const state = useStore.getState();
      const keys = keysOf(event);
      const action = actions.find(
        (each) => each.keys !== undefined && !each.byEvent && alternatives(each.keys).includes(keys),
      );
      if (!action || (action.when !== undefined && !action.when(state))) return;
      if (state.dialog !== undefined || state.questions.length > 0) return;
      if (isTyping(event.target) && action.whileTyping !== true) return;
      // Enter, Escape and Delete belong to a focused control first.
      if (
        ['enter', 'escape'].includes(keys) &&
        event.target instanceof HTMLElement &&
        event.target.closest('button, a, [role="menu"], [role="dialog"], [role="tree"]')
      )
        return;
      event.preventDefault();
      event.stopPropagation();
      action.run(state);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
}

function alternatives(keys: string): readonly string[] {
  if (keys === 'delete') return ['delete', 'backspace'];
  if (keys === 'mod+shift+z') return [keys, 'mod+y'];
  if (keys === 'mod+=') return [keys, 'mod++', 'mod+shift++'];
  return [keys];
}
