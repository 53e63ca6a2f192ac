import { useStore } from '../state/store.ts';
import type { Action } from './actions/action.ts';
import { editActions } from './actions/editActions.ts';
import { fileActions } from './actions/fileActions.ts';
import { goActions } from './actions/goActions.ts';
import { helpActions } from './actions/helpActions.ts';
import { layoutActions } from './actions/layoutActions.ts';
import { platformActions } from './actions/platformActions.ts';
import { viewActions } from './actions/viewActions.ts';

/** Every verb of the app. */
export const actions: readonly Action[] = [
  ...fileActions,
  ...editActions,
  ...layoutActions,
  ...goActions,
  ...viewActions,
  ...platformActions,
  ...helpActions,
];

const byId = new Map(actions.map((action) => [action.id, action]));

/** Runs an action by its id, if it makes sense now. */
export function runAction(id: string): void {
  const action = byId.get(id);
  const state = useStore.getState();
  if (action && (action.when === undefined || action.when(state))) action.run(state);
}
