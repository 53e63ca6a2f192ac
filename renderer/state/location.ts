import { elementIdFrom } from '../../shared/graph/element.ts';
import { useStore } from './store.ts';

/** What a link to the app says: what is selected and which tab is open. The folder is the server's own. */
export interface LocationView {
  readonly selected: readonly string[];
  readonly tab?: string;
}

/** Reads the part of the address that is ours; the rest (such as a one-time token) is left alone. */
export function readLocation(hash: string): LocationView {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const tab = parts.get('tab');
  return { selected: parts.getAll('select'), ...(tab === null ? {} : { tab }) };
}

/** The address for a view. */
export function writeLocation(view: LocationView): string {
  const parts = new URLSearchParams();
  for (const id of view.selected.slice(0, 20)) parts.append('select', id);
  if (view.tab !== undefined && view.tab !== 'contract') parts.set('tab', view.tab);
  const text = parts.toString();
  return text === '' ? '' : `#${text}`;
}

/** Keeps address and selection the same, both ways, so that a link can be sent and "back" goes back. */
export function keepLocation(): () => void {
  const wanted = readLocation(window.location.hash);
  let restored = wanted.selected.length === 0;
  const follow = () => {
    const { elements, select, setTab } = useStore.getState();
    const view = readLocation(window.location.hash);
    const ids = view.selected.map(elementIdFrom).filter((id) => elements.has(id));
    select(ids, ids.length > 0);
    if (view.tab === 'findings' || view.tab === 'source' || view.tab === 'contract') setTab(view.tab);
  };
  const unsubscribe = useStore.subscribe((state, before) => {
    if (state.phase.name !== 'open') return;
    if (!restored) {
      restored = true;
      follow();
      return;
    }
    if (state.selected === before.selected && state.tab === before.tab) return;
    const hash = writeLocation({ selected: state.selected, tab: state.tab });
    if (hash !== window.location.hash) {
      window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}${hash}`);
    }
  });
  window.addEventListener('hashchange', follow);
  return () => {
    unsubscribe();
    window.removeEventListener('hashchange', follow);
  };
}
