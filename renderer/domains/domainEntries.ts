import type { DomainView } from '../../shared/workspace/snapshot.ts';
import { camera } from '../canvas/camera.ts';
import { callOf, perform } from '../state/perform.ts';
import { useStore } from '../state/store.ts';
import type { MenuEntry } from '../ui/Menu.tsx';

/** What can be done with a domain: the same list on the canvas and in the overview. */
export function domainEntries(domain: DomainView, domains: readonly DomainView[]): readonly MenuEntry[] {
  const { show, select } = useStore.getState();
  const { name, elements } = domain;
  const others = domains.filter((one) => one.name !== name);
  return [
    {
      id: 'in',
      label: 'Go in',
      run: () => {
        useStore.getState().setCentre('canvas');
        camera()?.fit(elements);
      },
    },
    {
      id: 'select',
      label: `Select its ${elements.length} ${elements.length === 1 ? 'element' : 'elements'}`,
      disabled: elements.length === 0,
      run: () => select(elements, true),
    },
    {
      id: 'rename',
      label: 'Rename domain…',
      separator: true,
      run: () => show({ name: 'rename-domain', domain: name }),
    },
    { id: 'owner', label: 'Set owner…', run: () => show({ name: 'domain-owner', domain: name }) },
    {
      id: 'merge',
      label: 'Merge into',
      disabled: others.length === 0,
      entries: others.map((other) => ({
        id: `merge:${other.name}`,
        label: other.name,
        run: () => void perform(callOf('domain.merge', { domain: name, into: other.name })),
      })),
    },
  ];
}
