import type { ElementId } from '../../shared/graph/element.ts';
import { elementEntries } from '../app/elementEntries.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { SystemIcon } from '../ui/SystemIcon.tsx';
import { ElementLink } from './ElementLink.tsx';

/** Several elements: which, and what can be done with all of them. */
export function SelectionSummary({ ids }: { readonly ids: readonly ElementId[] }) {
  const elements = useStore((state) => state.elements);
  const domains = useStore((state) => state.domains);
  const views = ids.flatMap((id) => elements.get(id) ?? []);
  return (
    <div className="flex h-full flex-col">
      <header className="flex items-center gap-2 border-b border-line p-3">
        <h2 className="flex-1 text-lg font-semibold">{views.length} elements</h2>
        <MenuButton align="end" trigger={<Button>Actions</Button>} entries={elementEntries(views, domains)} />
      </header>
      <ul className="min-h-0 flex-1 overflow-auto py-1">
        {views.slice(0, 400).map((view) => (
          <li key={view.id} className="flex h-7 items-center gap-2 px-3">
            <SystemIcon system={view.system} size={13} />
            <ElementLink id={view.id} />
            <span className="ml-auto truncate text-xs text-ink-3">{view.title}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
