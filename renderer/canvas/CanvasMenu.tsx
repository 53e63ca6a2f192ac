import type { ReactNode } from 'react';
import { type Layer, layerTitles } from '../../shared/graph/element.ts';
import { runAction } from '../app/actions.ts';
import { elementEntries } from '../app/elementEntries.ts';
import { domainEntries } from '../domains/domainEntries.ts';
import { useStore } from '../state/store.ts';
import { ContextArea, type MenuEntry } from '../ui/Menu.tsx';

/** The menu of the canvas: of the selected cards, of the domain or of the lane under the pointer. */
export function CanvasMenu({
  layer,
  domain,
  children,
}: {
  readonly layer: Layer;
  readonly domain: string | undefined;
  readonly children: ReactNode;
}) {
  const selected = useStore((state) => state.selected);
  const elements = useStore((state) => state.elements);
  const domains = useStore((state) => state.domains);
  const views = selected.flatMap((id) => elements.get(id) ?? []);
  const under = domains.find((one) => one.name === domain);
  const entries = under
    ? domainEntries(under, domains)
    : views.length > 0
      ? elementEntries(views, domains)
      : laneEntries(layer);
  return <ContextArea entries={entries}>{children}</ContextArea>;
}

function laneEntries(layer: Layer): readonly MenuEntry[] {
  return [
    {
      id: 'add',
      label: `Add to ${layerTitles[layer]}…`,
      keys: 'a',
      run: () => useStore.getState().show({ name: 'add', layer }),
    },
    { id: 'domain', label: 'New domain…', run: () => useStore.getState().show({ name: 'add-domain', elements: [] }) },
    {
      id: 'suggest',
      label: 'Suggest boundaries…',
      run: () => useStore.getState().show({ name: 'suggest' }),
    },
    {
      id: 'paste',
      label: 'Paste YAML',
      keys: 'mod+v',
      separator: true,
      run: () => runAction('element.paste'),
    },
    { id: 'fit', label: 'Fit everything', keys: 'shift+1', separator: true, run: () => runAction('view.fit') },
    { id: 'tidy', label: 'Tidy up', run: () => runAction('layout.tidy') },
  ];
}
