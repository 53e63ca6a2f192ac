import { Plus } from 'lucide-react';
import type { ElementDetail } from '../../shared/workspace/snapshot.ts';
import { useStore } from '../state/store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Section } from './Section.tsx';
import { showRange } from './showRange.ts';

/** The pieces inside an element: composed resources, dependencies, containers, steps. */
export function PartList({ detail }: { readonly detail: ElementDetail }) {
  const show = useStore((state) => state.show);
  const can = detail.can.includes('part.add');
  if (detail.parts.length === 0 && !can) return null;
  return (
    <Section
      title={`Made of ${detail.parts.length}`}
      action={
        can ? (
          <IconButton label="Add a resource" onClick={() => show({ name: 'add-part', element: detail.view.id })}>
            <Plus size={15} />
          </IconButton>
        ) : null
      }
    >
      <ul>
        {detail.parts.map((part) => (
          <li key={`${part.path.join('.')}`}>
            <button
              type="button"
              onClick={() => showRange(detail.view.file, part.range)}
              className="flex min-h-7 w-full items-center gap-2 px-3 text-left hover:bg-hover"
            >
              <span className="min-w-0 truncate font-mono text-xs">{part.name}</span>
              <span className="min-w-0 flex-1 truncate text-right text-xs text-ink-3">
                {part.kind}
                {part.detail === undefined ? '' : ` · ${part.detail}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
