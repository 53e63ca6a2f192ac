import { Ellipsis } from 'lucide-react';
import type { ElementDetail } from '../../shared/workspace/snapshot.ts';
import { elementEntries } from '../app/elementEntries.ts';
import { useStore } from '../state/store.ts';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { SystemIcon } from '../ui/SystemIcon.tsx';

/** Name, kind and standing of the element, and what can be done with it. */
export function InspectorHead({ detail, layer }: { readonly detail: ElementDetail; readonly layer: string }) {
  const { view } = detail;
  const domains = useStore((state) => state.domains);
  return (
    <header className="flex shrink-0 gap-2 border-b border-line p-3">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-1.5 truncate text-xs text-ink-2">
          <SystemIcon system={view.system} size={13} />
          <span className="truncate">
            {view.title} · {layer}
          </span>
        </p>
        <h2 className="my-0.5 text-lg leading-[22px] font-semibold break-words">{view.name}</h2>
        <p className="mt-1.5 flex flex-wrap gap-1">
          {view.owner === undefined ? null : <Chip title="Owner">{view.owner}</Chip>}
          {view.domain === undefined ? null : <Chip title="Domain">{view.domain}</Chip>}
          {view.namespace === undefined ? null : <Chip title="Namespace">ns {view.namespace}</Chip>}
          {view.published ? <Chip tone="accent">published</Chip> : null}
          {view.counts.errors > 0 ? <Chip tone="error">{plural(view.counts.errors, 'error')}</Chip> : null}
          {view.counts.warnings > 0 ? <Chip tone="warning">{plural(view.counts.warnings, 'warning')}</Chip> : null}
        </p>
      </div>
      <MenuButton
        align="end"
        trigger={
          <IconButton label="What can be done">
            <Ellipsis size={16} />
          </IconButton>
        }
        entries={elementEntries([view], domains)}
      />
    </header>
  );
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
